-- The law as rows: time limits, weekly days off and holidays. Small reference tables; docs/law.md.
-- `shipped_as` holds the row as the product last wrote it: where it differs from the row, someone corrected it.

create table law_parameter (
  code       text not null,
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  value      int not null check (value >= 0),
  unit       text not null check (unit in ('day', 'working_day', 'month', 'hour', 'weekday')),
  rolls      boolean not null,
  source     text not null check (source <> ''),
  source_en  text not null check (source_en <> ''),
  verified   boolean not null,
  note       text,
  note_en    text,
  shipped_as text,
  primary key (code, valid_from)
);

create table law_holiday (
  day        date primary key,
  name       text not null,
  name_en    text not null,
  kind       text not null check (kind in ('day_off', 'working_swap')),
  source     text not null check (source <> ''),
  source_en  text not null check (source_en <> ''),
  verified   boolean not null,
  shipped_as text
);
