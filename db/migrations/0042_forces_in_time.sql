-- Teams of one residential group never stand on the same days, and what is asked twice is done once. Decision 0028.

-- Held by whoever gives a residential group a team or moves the days of one, until the transaction ends.
create table force_group (
  area_id   int not null,
  group_key text not null,
  primary key (area_id, group_key)
);
-- Of teams that go on it said the same, and of those that have ended nothing.
drop index force_team_group;

-- What was asked for (SHA-256, base64url): the same asked again, because the answer was lost, is known by it. Null of
-- what came before it was kept.
alter table force_step add column sent text;
alter table force_record add column sent text;

-- That pieces of equipment came back, once for each time; `force_record.part` is their sum, with what came back before
-- this was kept.
create table force_return (
  area_id     int not null,
  team_id     uuid not null,
  record_id   uuid not null,
  return_id   uuid not null,
  count       int not null check (count > 0),
  on_day      date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (area_id, team_id, record_id, return_id)
);
