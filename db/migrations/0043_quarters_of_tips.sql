-- Batches of tips by whole calendar quarters (decision 0026): a night tells nothing of a tip that ended the day before.

-- Whether a tip is counted among those that its site sent; it is counted as ended only afterwards.
alter table scheme_tip add column sent_counted boolean not null default false;

create temporary table batch_by_night on commit drop as select * from scheme_tip_batch;
drop table scheme_tip_batch;

-- What a site's people sent, and what became of it, counted once a quarter of the year is over; never changed
-- afterwards. Fewer than five are no number: they wait.
create table scheme_tip_batch (
  area_id     int not null,
  scheme_id   uuid not null,
  site_id     uuid not null,
  -- The first day of the quarter at whose end it was counted.
  quarter     date not null check (quarter = date_trunc('quarter', quarter::timestamp)::date),
  sent        int not null check (sent = 0 or sent >= 5),
  tips        int not null check (tips = 0 or tips >= 5),
  useful      int not null check (useful between 0 and tips),
  to_case     int not null check (to_case between 0 and tips),
  -- Days from receipt to the end and to the first step that the reporter saw, on average, whole; null where one tip
  -- would show by it.
  mean_days   int check (mean_days >= 0),
  mean_answer int check (mean_answer >= 0),
  primary key (area_id, site_id, quarter),
  check (sent > 0 or tips > 0)
);
create index scheme_tip_batch_scheme on scheme_tip_batch (area_id, scheme_id, quarter);

-- A night's batch told of tips that had ended by the day before. Of when those were sent no more is known than that
-- they were.
insert into scheme_tip_batch
select area_id, scheme_id, site_id, date_trunc('quarter', (formed_on - 1)::timestamp)::date,
  sum(tips), sum(tips), sum(useful), sum(to_case), round(sum(days)::numeric / sum(tips)), null
from batch_by_night
group by 1, 2, 3, 4;
