-- Indicators and periods: when the years of the reporting calendars begin is law.
alter table law_parameter drop constraint law_parameter_unit_check;
alter table law_parameter add constraint law_parameter_unit_check check (unit in
  ('day', 'working_day', 'month', 'hour', 'weekday', 'month_of_year', 'day_of_month'));

-- From receipt to each step: the first day of verification, of classification, of assignment. Closing has its own.
alter table tip add column verified_on date;
alter table tip add column classified_on date;
alter table tip add column assigned_on date;

with first as (
  select tip_id,
    min(at) filter (where action = 'start_verification') as verified,
    min(at) filter (where action = 'classify') as classified,
    min(at) filter (where action = 'assign') as assigned
  from tip_step
  where action in ('start_verification', 'classify', 'assign')
  group by tip_id
)
update tip set
  verified_on = (first.verified at time zone 'Asia/Ho_Chi_Minh')::date,
  classified_on = (first.classified at time zone 'Asia/Ho_Chi_Minh')::date,
  assigned_on = (first.assigned at time zone 'Asia/Ho_Chi_Minh')::date
from first where first.tip_id = tip.tip_id;

-- What the figures of an area and a period were when they were frozen: never changed. `content` is JSON, and the
-- hash is of its very bytes. Decision 0016.
create table snapshot (
  area_id     int not null,
  snapshot_id uuid not null,
  from_day    date not null,
  to_day      date not null check (to_day >= from_day),
  calendar    text not null,
  content     text not null,
  sha256      bytea not null check (length(sha256) = 32),
  frozen_by   uuid not null,
  frozen_at   timestamptz not null,
  leaf_hash   bytea not null,
  primary key (area_id, snapshot_id),
  unique (area_id, from_day, to_day)
);

-- What was found to be otherwise later: of which figure, from what to what, and why.
create table snapshot_adjustment (
  area_id      int not null,
  snapshot_id  uuid not null,
  seq          int not null check (seq > 0),
  -- The area itself or one of its parts.
  part_area_id int not null,
  indicator    text not null,
  value_from   int,
  value_to     int not null,
  of_from      int,
  of_to        int,
  reason       text not null check (reason in
    ('late_entry', 'wrong_entry', 'reclassified', 'wrong_area', 'counted_twice', 'other')),
  words        text not null check (length(words) between 1 and 200),
  adjusted_by  uuid not null,
  adjusted_at  timestamptz not null,
  leaf_hash    bytea not null,
  primary key (area_id, snapshot_id, seq)
);
