-- Periodic reports: templates of units, drafts by section, what was issued, and the files made of it.

-- What a unit writes by; a new version for each change. Where it has none, the shipped one counts (version 0).
create table report_template (
  area_id int not null,
  unit_id int not null,
  kind text not null check (kind in ('monthly', 'half_year', 'year', 'free')),
  version int not null check (version > 0),
  subject text not null,
  sections jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (area_id, unit_id, kind, version)
);

-- `area_id` is the area of the unit that writes, `about_area_id` the one that the report tells of.
create table report (
  area_id int not null,
  report_id uuid not null,
  unit_id int not null,
  about_area_id int not null,
  kind text not null check (kind in ('monthly', 'half_year', 'year', 'free')),
  calendar text not null,
  period_from date not null,
  period_to date not null,
  template_version int not null,
  subject_template text not null,
  subject text not null,
  -- The figures as of composing, with those of the units below.
  figures jsonb not null,
  state text not null check (state in ('draft', 'issued')),
  version int not null,
  created_by uuid not null,
  created_at timestamptz not null,
  composed_at timestamptz not null,
  -- Head and foot of the paper, kept as they were issued.
  issue jsonb,
  year int,
  number int,
  issued_on date,
  issued_by uuid,
  issued_at timestamptz,
  content_hash bytea,
  primary key (area_id, report_id),
  constraint report_number_once unique (area_id, unit_id, year, number),
  check (period_from <= period_to),
  check ((state = 'issued') = (issue is not null and year is not null and number is not null
    and issued_on is not null and issued_by is not null and issued_at is not null and content_hash is not null))
);
create index report_by_id on report (report_id);
create index report_drafts on report (unit_id, created_at, report_id) where state = 'draft';
create index report_issued on report (about_area_id, created_at, report_id) where state = 'issued';

create table report_section (
  area_id int not null,
  report_id uuid not null,
  key text not null,
  position int not null,
  heading text not null,
  -- The template's words, kept: a later version of the template does not touch this report.
  template text not null,
  composed text not null,
  text text not null,
  edited boolean not null,
  version int not null,
  edited_by uuid,
  edited_at timestamptz,
  primary key (area_id, report_id, key),
  foreign key (area_id, report_id) references report on delete cascade
);

create table report_file (
  area_id int not null,
  report_id uuid not null,
  format text not null check (format in ('docx', 'pdf', 'xlsx')),
  -- Of which version of the report it is.
  version int not null,
  state text not null check (state in ('waiting', 'ready', 'failed')),
  progress int not null check (progress between 0 and 100),
  stored_as text,
  size int,
  asked_at timestamptz not null,
  primary key (area_id, report_id, format),
  foreign key (area_id, report_id) references report on delete cascade
);
