-- Wanted notices, as they are published by law: clear, and public only while they are in force. Decision 0020.

create table wanted_notice (
  area_id       int not null,
  notice_id     uuid not null,
  -- The unit that keeps the notice.
  unit_id       int not null,
  state         text not null check (state in
    ('draft', 'discarded', 'published', 'arrested', 'persuaded', 'surrendered', 'withdrawn')),
  version       int not null,
  -- Of the decision: null in a draft alone.
  number        text,
  decided_on    date,
  issuer        text,
  source        text,
  -- Who is sought, as published; null once a draft was discarded, or the term after an ending is over.
  full_name     text,
  birth_year    int,
  residence     text,
  features      text,
  offence       text,
  contact       text,
  -- Name and offence in letters without diacritics, for the search.
  folded        text not null,
  -- In the file store; null where there is none, and from the ending on.
  photo_as      text,
  photo_sha256  bytea,
  changed_at    timestamptz not null,
  published_at  timestamptz,
  published_on  date,
  -- The act that ended it, its day, and the unit (with its area) that did.
  act_number    text,
  ended_on      date,
  ended_unit_id int,
  ended_area_id int,
  -- Entries in the register of persuasion.
  visits        int not null default 0,
  primary key (area_id, notice_id),
  check (state in ('draft', 'discarded') or (number is not null and decided_on is not null and source is not null)),
  check ((state in ('draft', 'discarded')) = (published_on is null)),
  check ((state in ('arrested', 'persuaded', 'surrendered', 'withdrawn')) = (ended_on is not null)),
  check (ended_on >= published_on)
);
-- By its address alone, and the public page in its order.
create index wanted_notice_id on wanted_notice (notice_id);
create index wanted_notice_public on wanted_notice (published_at desc, notice_id desc) where state = 'published';
create index wanted_notice_in_force on wanted_notice (changed_at desc, notice_id desc) where state = 'published';
create index wanted_notice_unit on wanted_notice (unit_id, changed_at desc, notice_id desc);
create index wanted_notice_newest on wanted_notice (changed_at desc, notice_id desc);
create index wanted_notice_published on wanted_notice (area_id, published_on) where published_on is not null;
create index wanted_notice_ended on wanted_notice (ended_area_id, ended_on) where ended_on is not null;
-- Whose names are to be erased when the term is over.
create index wanted_notice_names on wanted_notice (ended_on, notice_id)
  where ended_on is not null and full_name is not null;

-- What was done to a notice: `seq` is the version that it had afterwards.
create table wanted_step (
  area_id   int not null,
  notice_id uuid not null,
  seq       int not null,
  action    text not null check (action in ('draft', 'amend', 'photo', 'publish', 'discard', 'end')),
  state     text not null,
  actor_id  uuid not null,
  at        timestamptz not null,
  leaf_hash bytea not null,
  primary key (area_id, notice_id, seq)
);

-- The register of persuasion: who visited, when and what was agreed is sealed to the unit (`register_words`, bound to
-- the visit); clear are the day of the entry and, in the notice, how many there are.
create table wanted_visit (
  area_id    int not null,
  notice_id  uuid not null,
  visit_id   uuid not null,
  unit_id    int not null,
  entered_on date not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (area_id, notice_id, visit_id)
);
create index wanted_visit_newest on wanted_visit (area_id, notice_id, entered_at desc, visit_id desc);
