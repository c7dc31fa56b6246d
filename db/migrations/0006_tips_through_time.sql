-- A tip moves, falls apart, belongs together with others, and ends. Decision 0009.

-- The one row of a tip stands in the area of the unit that owns it now; what was written before stays where it
-- was written: `chain` are those areas.
alter table tip add column chain int[] not null default '{}';
-- The unit that handed it on and waits to hear whether it is accepted.
alter table tip add column arrived_from int;
-- The day from which the present owner's clocks count; null where that is the day of receipt.
alter table tip add column counted_from date;
-- Whether something (an open appeal) keeps its content from being erased; and the day on which that was done.
alter table tip add column held boolean not null default false;
alter table tip add column erased_on date;

-- Owned by the area of the unit that handed the tip on: what it may still see of it.
create table tip_transfer (
  area_id       int not null,
  tip_id        uuid not null,
  -- The step by which it left.
  seq           int not null,
  from_unit_id  int not null,
  to_area_id    int not null,
  to_unit_id    int not null,
  ground        text not null,
  sent_by       uuid not null,
  sent_at       timestamptz not null,
  answer_due_on date,
  answer        text check (answer in ('accepted', 'returned')),
  answered_at   timestamptz,
  primary key (area_id, tip_id, seq),
  check ((answer is null) = (answered_at is null))
);
create index tip_transfer_sent on tip_transfer (from_unit_id, sent_at desc, tip_id);

-- Tips that belong together: the parts of one that was split, or several about one matter. A link has a row on
-- either side.
create table tip_link (
  area_id       int not null,
  tip_id        uuid not null,
  other_area_id int not null,
  other_tip_id  uuid not null,
  kind          text not null check (kind in ('part', 'whole', 'same_matter')),
  linked_by     uuid not null,
  linked_at     timestamptz not null,
  primary key (area_id, tip_id, other_tip_id, kind)
);

-- The tips whose term may have ended.
create index tip_to_erase on tip (closed_on, tip_id) where state = 'closed' and erased_on is null and not held;
