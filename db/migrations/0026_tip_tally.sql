-- Counts of tips, rolled up and exact at every moment. Decision 0015.

-- What the figures read of a row, so that ranges of days are counted out of the index alone.
drop index tip_figures;
create index tip_figures on tip (place_area_id, received_on)
  include (classification, useful, closed_on, resolve_due_on, state, unit_id, category, channel, outcome, verified_on,
    classified_on, assigned_on);

-- The tips that were not finished at the end of a day: closed ones by the days of their life, and those still open,
-- of which something is known. Tips just received are in neither: intake writes none of these.
create index tip_life on tip
  using gist (daterange(received_on, greatest(received_on, closed_on, verified_on, classified_on, assigned_on)))
  where closed_on is not null;
create index tip_touched on tip (place_area_id, received_on)
  include (classification, resolve_due_on, state, unit_id, category, channel, outcome, useful, closed_on, verified_on,
    classified_on, assigned_on)
  where closed_on is null and (classification is not null or verified_on is not null or classified_on is not null
    or assigned_on is not null);

-- One row for an area and a half month that is over (`src/tips/blocks.ts`): how many tips of its own it has of each
-- measure, as their rows say now. A step on such a tip deletes the row, and then the tips are counted themselves.
create table tip_tally (
  area_id              int not null,
  block                int not null,
  information_received int not null,
  useful               int not null,
  crime_reports        int not null,
  assigned             int not null,
  resolved             int not null,
  on_time              int not null,
  prosecuted           int not null,
  primary key (area_id, block)
);

-- Areas that pages ask for together: an area with all below it, or a unit of today with those that it followed. Small
-- tables of the coordinator. `area_ids` are in order, so that a set is found by itself.
create sequence tip_tally_group_id_seq;
create table tip_tally_group (
  group_id int primary key default nextval('tip_tally_group_id_seq'),
  area_ids int[] not null unique
);
create table tip_tally_member (
  area_id  int not null,
  group_id int not null references tip_tally_group (group_id) on delete cascade,
  primary key (area_id, group_id)
);
-- That the two tables below hold a block of a group.
create table tip_tally_cell (
  group_id int not null references tip_tally_group (group_id) on delete cascade,
  block    int not null,
  primary key (group_id, block)
);
-- The same counts of a group by what the tips are about or how they came.
create table tip_tally_kind (
  group_id             int not null references tip_tally_group (group_id) on delete cascade,
  block                int not null,
  parted_by            text not null,
  key                  text not null,
  information_received int not null,
  useful               int not null,
  crime_reports        int not null,
  assigned             int not null,
  resolved             int not null,
  on_time              int not null,
  prosecuted           int not null,
  primary key (group_id, block, parted_by, key)
);
-- How many tips of a group took how many days to a step.
create table tip_tally_days (
  group_id int not null references tip_tally_group (group_id) on delete cascade,
  block    int not null,
  step     text not null,
  days     int not null,
  tips     int not null,
  primary key (group_id, block, step, days)
);
