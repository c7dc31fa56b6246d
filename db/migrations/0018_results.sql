-- Sealed words of registers are one table for all of them: which roles there are is each register's matter.
alter table privacy_words rename to register_words;
alter table register_words rename constraint privacy_words_pkey to register_words_pkey;
alter table register_words drop constraint privacy_words_role_check;

-- Criminal cases as the steering board counts them. Clear are numbers, dates, codes and counts; narrative, persons and
-- which tips led to a case are sealed to the unit that has it. Decision 0019.
create table criminal_case (
  -- Of the unit that opened and numbered it. A case that is handed on stays here: its number is that unit's.
  area_id       int not null,
  case_id       uuid not null,
  opened_by     int not null,
  year          int not null,
  number        int not null check (number > 0),
  -- Who has it now.
  unit_id       int not null,
  -- The area as of the day on which it was opened.
  place_area_id int not null,
  opened_on     date not null,
  offence       text not null,
  state         text not null check (state in ('opened', 'investigation', 'suspended', 'transferred', 'cleared')),
  cleared_on    date check (cleared_on >= opened_on),
  outcome       text,
  -- How many tips led to it; which ones is inside the seal.
  tips          int not null check (tips >= 0),
  scheme_ids    uuid[] not null default '{}',
  -- While it waits for another unit to accept it: for which, and how it stood before.
  to_unit_id    int,
  state_before  text,
  version       int not null,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  primary key (area_id, case_id),
  constraint criminal_case_number unique (area_id, opened_by, year, number),
  check ((state = 'cleared') = (cleared_on is not null)),
  check ((state = 'cleared') = (outcome is not null)),
  check ((state = 'transferred') = (to_unit_id is not null)),
  check ((state = 'transferred') = (state_before is not null))
);
create index criminal_case_found  on criminal_case (case_id);
create index criminal_case_newest on criminal_case (opened_on desc, case_id desc);
create index criminal_case_unit   on criminal_case (unit_id, opened_on desc, case_id desc);
create index criminal_case_sent   on criminal_case (opened_by, opened_on desc, case_id desc)
  where unit_id <> opened_by;
create index criminal_case_to     on criminal_case (to_unit_id, opened_on desc, case_id desc)
  where to_unit_id is not null;
create index criminal_case_place  on criminal_case (place_area_id, opened_on desc, case_id desc)
  include (offence, state, cleared_on);
create index criminal_case_cleared on criminal_case (place_area_id, cleared_on) include (opened_on, offence)
  where cleared_on is not null;

-- Criminal groups dismantled: a count of persons, no name.
create table criminal_group (
  area_id       int not null,
  group_id      uuid not null,
  unit_id       int not null,
  place_area_id int not null,
  dismantled_on date not null,
  offence       text not null,
  persons       int not null check (persons > 1),
  case_ids      uuid[] not null default '{}',
  version       int not null,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  primary key (area_id, group_id)
);
create index criminal_group_newest on criminal_group (dismantled_on desc, group_id desc);
create index criminal_group_unit   on criminal_group (unit_id, dismantled_on desc, group_id desc);
create index criminal_group_place  on criminal_group (place_area_id, dismantled_on desc, group_id desc)
  include (offence, persons);

-- What happened to a case or a group, by whom and when; `details` keeps what was corrected as it stood before.
create table result_step (
  area_id    int not null,
  subject_id uuid not null,
  seq        int not null,
  action     text not null,
  from_state text,
  to_state   text,
  -- The day on which it happened, which may be before it was entered.
  on_day     date not null,
  unit_id    int not null,
  details    jsonb not null,
  message_id uuid,
  actor_id   uuid not null,
  at         timestamptz not null,
  leaf_hash  bytea not null,
  primary key (area_id, subject_id, seq)
);
