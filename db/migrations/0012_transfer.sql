-- Each owner of a tip has clocks of its own, also where two owners share an area: `since` is the step by which
-- the tip became theirs.
alter table tip add column owned_since int not null default 1;
alter table tip_clock add column since int not null default 1;
alter table tip_clock drop constraint tip_clock_pkey;
alter table tip_clock add primary key (area_id, tip_id, clock, since);
alter table tip_clock drop constraint tip_clock_clock_check;
alter table tip_clock add check (clock in
  ('verify', 'notice_of_receipt', 'resolve', 'service', 'notice_of_result', 'answer_transfer'));
-- What waits for an answer of the unit that it was handed to.
create index tip_transfer_waiting on tip_transfer (tip_id, to_unit_id) where answer is null;
