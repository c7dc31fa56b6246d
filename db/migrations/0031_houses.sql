-- Boarding houses of self-governing clubs: houses, rooms, who lives there by number, what is to be notified, and what
-- check visits found. Rows carry the area of the unit that keeps the scheme. Decision 0025.

alter table law_parameter drop constraint law_parameter_unit_check;
alter table law_parameter add constraint law_parameter_unit_check check (unit in
  ('day', 'working_day', 'month', 'hour', 'hour_of_day', 'weekday', 'month_of_year', 'day_of_month'));

create table house (
  area_id       int not null,
  house_id      uuid not null,
  scheme_id     uuid not null,
  site_id       uuid not null,
  unit_id       int not null,
  -- The landlord who keeps it by an account; null where the desk entered it.
  member_id     uuid,
  address       text not null check (address <> ''),
  rules         text not null,
  gate_hour     text check (gate_hour ~ '^[0-2][0-9]:[0-5][0-9]$'),
  -- Kept with each change of a room, a resident, a finding: the overview adds them up.
  rooms         int not null default 0 check (rooms >= 0),
  capacity      int not null default 0 check (capacity >= 0),
  occupants     int not null default 0 check (occupants between 0 and capacity),
  open_findings int not null default 0 check (open_findings >= 0),
  -- The earliest of its equipment; null without any.
  next_check_on date,
  version       int not null,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  primary key (area_id, house_id)
);
create index house_list on house (area_id, scheme_id, (coalesce(next_check_on, 'infinity')), house_id);
create index house_found on house (area_id, scheme_id, (coalesce(next_check_on, 'infinity')), house_id)
  where open_findings > 0;
create index house_member on house (area_id, member_id) where member_id is not null;
create index house_site on house (area_id, site_id, house_id);

create table house_room (
  area_id   int not null,
  house_id  uuid not null,
  room_id   uuid not null,
  number    text not null check (number <> ''),
  capacity  int not null check (capacity between 1 and 50),
  occupants int not null default 0 check (occupants between 0 and capacity),
  primary key (area_id, house_id, room_id),
  constraint house_room_number unique (area_id, house_id, number)
);
create index house_room_list on house_room (area_id, house_id, (length(number)), number, room_id);

create table house_equipment (
  area_id       int not null,
  house_id      uuid not null,
  kind          text not null,
  count         int not null check (count > 0),
  next_check_on date not null,
  primary key (area_id, house_id, kind)
);

-- That somebody lives in a room, from when to when. Who it is stands in house_resident_words while they live there.
create table house_resident (
  area_id     int not null,
  house_id    uuid not null,
  resident_id uuid not null,
  room_id     uuid not null,
  stay        text not null check (stay in ('short', 'long')),
  arrived_on  date not null,
  left_on     date check (left_on >= arrived_on),
  primary key (area_id, house_id, resident_id)
);
create index house_resident_present on house_resident (area_id, house_id, arrived_on desc, resident_id desc)
  where left_on is null;

-- Sealed in the landlord's browser to the landlord alone; deleted when the person leaves.
create table house_resident_words (
  area_id     int not null,
  house_id    uuid not null,
  resident_id uuid not null,
  sealed      bytea not null,
  primary key (area_id, house_id, resident_id)
);

-- What the landlord is to notify through the official channel, with its time limit.
create table house_duty (
  area_id     int not null,
  house_id    uuid not null,
  duty_id     uuid not null,
  resident_id uuid not null,
  kind        text not null check (kind in ('stay_notice', 'temporary_residence', 'renewal')),
  -- From when on it can be done.
  opens_on    date not null,
  due_at      timestamptz not null,
  verified    boolean not null,
  done_on     date,
  channel     text,
  -- The person left before it was done.
  dropped_on  date,
  primary key (area_id, house_id, duty_id),
  check ((done_on is null) = (channel is null) and (done_on is null or dropped_on is null))
);
create index house_duty_open on house_duty (area_id, house_id, due_at, duty_id)
  where done_on is null and dropped_on is null;
create index house_duty_resident on house_duty (area_id, house_id, resident_id);

create table house_visit (
  area_id     int not null,
  house_id    uuid not null,
  visit_id    uuid not null,
  on_day      date not null,
  findings    int not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (area_id, house_id, visit_id)
);
create index house_visit_list on house_visit (area_id, house_id, on_day desc, visit_id desc);

create table house_finding (
  area_id      int not null,
  house_id     uuid not null,
  finding_id   uuid not null,
  visit_id     uuid not null,
  scheme_id    uuid not null,
  kind         text not null,
  follow_up_on date not null,
  closed_on    date,
  outcome      text,
  closed_by    uuid,
  primary key (area_id, house_id, finding_id),
  check ((closed_on is null) = (outcome is null) and (closed_on is null) = (closed_by is null))
);
create index house_finding_open on house_finding (area_id, scheme_id, follow_up_on) where closed_on is null;
create index house_finding_visit on house_finding (area_id, house_id, visit_id);
