-- Activities of schemes, rolled up as tips are and exact at every moment. Decision 0015.

-- One row for the area of sites and a half month that is over (`src/tallies/blocks.ts`): what was done there. Whatever
-- enters, withdraws or moves an activity deletes the row, and then the activities are counted themselves.
create table scheme_tally (
  area_id    int not null,
  block      int not null,
  activities int not null,
  primary key (area_id, block)
);
-- What the same activities recorded as numbers, by the kind of scheme, the type of activity and the field.
create table scheme_tally_sum (
  area_id  int not null,
  block    int not null,
  kind     text not null,
  activity text not null,
  code     text not null,
  sum      numeric not null,
  -- How many activities gave a number.
  records  int not null,
  primary key (area_id, block, kind, activity, code)
);
