-- Self-governing schemes: a scheme has sites, a site has teams, a team has terms of office. Rows carry the area of the
-- unit that keeps the scheme; a site says besides where it is, and its teams and activities with it. Decision 0022.

-- Kinds of scheme, as versions of a form; a record keeps the version that it was made with. Small, for reference.
create table scheme_kind (
  kind    text not null check (kind <> ''),
  version int not null check (version > 0),
  form    jsonb not null,
  -- Null for what is shipped.
  made_by uuid,
  made_at timestamptz not null,
  primary key (kind, version)
);

-- The labels by which schemes are graded, best first. One that is no longer given keeps its row for old grades.
create table scheme_grade (
  grade    text primary key check (grade <> ''),
  place    int not null,
  name     text not null check (name <> ''),
  name_en  text not null check (name_en <> ''),
  ended_on date
);

create table scheme (
  area_id        int not null,
  scheme_id      uuid not null,
  unit_id        int not null,
  kind           text not null,
  name           text not null check (name <> ''),
  -- What it does, for everybody: no person is named in it.
  about          text not null,
  paid_by_people boolean not null,
  -- Whether reports name it.
  in_reports     boolean not null,
  state          text not null check (state in ('proposed', 'in_preparation', 'launched', 'running',
    'under_review', 'graded', 'replicated', 'dissolved')),
  -- Counts what happened to it: a change must name the version it saw.
  version        int not null,
  launched_on    date,
  dissolved_on   date check (launched_on is null or dissolved_on >= launched_on),
  grade          text,
  -- The chair in the clear, only by the chair's own consent and while it lasts.
  chair_name     text,
  chair_contact  text,
  chair_agreed_on date,
  recorded_by    uuid not null,
  recorded_at    timestamptz not null,
  primary key (area_id, scheme_id),
  check ((chair_name is null) = (chair_agreed_on is null)),
  check ((state = 'dissolved') = (dissolved_on is not null))
);
create index scheme_list on scheme (area_id, (coalesce(launched_on, 'infinity')) desc, scheme_id desc);

-- Everything that happened to a scheme, one row for each version.
create table scheme_step (
  area_id    int not null,
  scheme_id  uuid not null,
  version    int not null,
  action     text not null,
  state      text not null,
  -- The day on which it happened; `at` is when it was entered.
  on_day     date not null,
  -- The site, team, term or paper concerned.
  subject_id uuid,
  grade      text,
  actor_id   uuid not null,
  at         timestamptz not null,
  primary key (area_id, scheme_id, version)
);
create index scheme_step_graded on scheme_step (area_id, on_day) where action = 'grade';

-- The legal file: which papers there are, by number, day and issuing body.
create table scheme_document (
  area_id     int not null,
  scheme_id   uuid not null,
  document_id uuid not null,
  version     int not null,
  type        text not null,
  number      text,
  issuer      text,
  dated       date not null,
  primary key (area_id, scheme_id, document_id)
);

create table scheme_site (
  area_id        int not null,
  scheme_id      uuid not null,
  site_id        uuid not null,
  place_area_id  int not null,
  -- False where it is not known which unit of the lowest level holds the place.
  place_verified boolean not null,
  sort           text not null check (sort in ('area', 'enterprise', 'school', 'residential_group', 'other')),
  name           text not null check (name <> ''),
  from_day       date not null,
  to_day         date check (to_day >= from_day),
  kind_version   int not null,
  fields         jsonb not null,
  primary key (area_id, scheme_id, site_id)
);
create index scheme_site_place on scheme_site (place_area_id, from_day);

create table scheme_team (
  area_id       int not null,
  scheme_id     uuid not null,
  team_id       uuid not null,
  site_id       uuid not null,
  name          text not null check (name <> ''),
  kind_version  int not null,
  fields        jsonb not null,
  primary key (area_id, scheme_id, team_id)
);
create index scheme_team_site on scheme_team (area_id, scheme_id, site_id, team_id);

-- Terms of office of a team; those of one team never overlap.
create table scheme_term (
  area_id       int not null,
  scheme_id     uuid not null,
  team_id       uuid not null,
  term_id       uuid not null,
  place_area_id int not null,
  from_day      date not null,
  to_day        date check (to_day >= from_day),
  members       int not null check (members > 0),
  primary key (area_id, scheme_id, team_id, term_id)
);
create index scheme_term_place on scheme_term (place_area_id, from_day);

create table scheme_activity (
  area_id       int not null,
  scheme_id     uuid not null,
  activity_id   uuid not null,
  site_id       uuid not null,
  team_id       uuid,
  place_area_id int not null,
  type          text not null,
  on_day        date not null,
  participants  int not null check (participants >= 0),
  kind_version  int not null,
  fields        jsonb not null,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  -- Entered by mistake: it stays, and counts nowhere.
  withdrawn_at  timestamptz,
  primary key (area_id, scheme_id, activity_id)
);
create index scheme_activity_list on scheme_activity (area_id, scheme_id, on_day desc, activity_id desc);
create index scheme_activity_place on scheme_activity (place_area_id, on_day) where withdrawn_at is null;
