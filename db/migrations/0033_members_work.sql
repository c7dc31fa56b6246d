-- What people of sites do on the phone: records of what was done, and who is on duty when. Rows carry the area of the
-- unit that keeps the scheme. Decision 0027.

-- An activity that was entered on a phone, with what is sealed of it, as the phone signed it.
create table site_record (
  area_id     int not null,
  activity_id uuid not null,
  account_id  uuid not null,
  -- Made on the phone for this record alone (Ed25519).
  record_key  text,
  message     jsonb,
  -- The content key, sealed to whoever wrote it.
  own_key     bytea,
  at          timestamptz not null,
  primary key (area_id, activity_id),
  check ((message is null) = (record_key is null) and (message is null) = (own_key is null))
);
create index site_record_own on site_record (area_id, account_id, at desc, activity_id desc);

create table site_record_photo (
  area_id     int not null,
  activity_id uuid not null,
  file_id     uuid not null,
  stored_as   text not null,
  sha256      bytea not null,
  size        bigint not null,
  primary key (area_id, activity_id, file_id)
);

-- Who is on duty at a site, by day and shift of the day.
create table site_shift (
  area_id     int not null,
  shift_id    uuid not null,
  scheme_id   uuid not null,
  site_id     uuid not null,
  on_day      date not null,
  number      int not null check (number between 1 and 6),
  -- Who holds it now, and for whom it was planned.
  member_id   uuid not null,
  planned_for uuid not null,
  -- Whom the holder asks to take it.
  offered_to  uuid check (offered_to <> member_id),
  done_at     timestamptz,
  dropped_at  timestamptz,
  planned_by  uuid not null,
  planned_at  timestamptz not null,
  primary key (area_id, shift_id),
  check (done_at is null or (dropped_at is null and offered_to is null))
);
-- Nobody stands twice in one shift; the plan of a site is read in this order.
create unique index site_shift_once on site_shift (area_id, site_id, on_day, number, member_id)
  where dropped_at is null;
create index site_shift_held on site_shift (area_id, member_id, on_day) where dropped_at is null;
create index site_shift_offered on site_shift (area_id, offered_to) where offered_to is not null;

-- What the people of a site call one another, sealed to a key that each of them has been granted.
create table site_names (
  area_id    int not null,
  site_id    uuid not null,
  version    int not null,
  -- What the shifts mean: hours, where one meets.
  note       bytea,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (area_id, site_id)
);
-- Of one person: the key, sealed to that person, and their name, sealed to the key. Goes when they leave.
create table site_name (
  area_id   int not null,
  site_id   uuid not null,
  member_id uuid not null,
  key_grant bytea not null,
  name      bytea,
  primary key (area_id, site_id, member_id)
);
