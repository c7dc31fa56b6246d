-- The register of security cameras. Clear for the desk of the area are place, direction and how long footage is kept;
-- name and contact of the owner are sealed (`register_words`, bound to the camera). Decision 0024.
create table camera (
  -- Of the unit that keeps the register; with it the unit.
  area_id        int not null,
  camera_id      uuid not null,
  unit_id        int not null,
  -- The site of a camera scheme that it belongs to.
  scheme_id      uuid,
  site_id        uuid,
  -- Where it hangs, as a stranger finds it: a street, no person's name.
  address        text not null check (address <> ''),
  -- WGS 84, in degrees.
  lat            double precision not null check (lat between -90 and 90),
  lon            double precision not null check (lon between -180 and 180),
  -- Degrees clockwise from north; degrees wide; metres far.
  direction      int not null check (direction between 0 and 359),
  angle          int not null check (angle between 1 and 360),
  range_m        int not null check (range_m > 0),
  funder         text not null,
  retention_days int not null check (retention_days > 0),
  state          text not null check (state in ('working', 'faulty', 'removed')),
  -- Since when it has hung there, and the last day on which somebody saw it at work.
  from_day       date not null,
  seen_on        date not null,
  -- When the owner was last reminded that nobody has seen it at work; null again once somebody has.
  reminded_on    date,
  version        int not null,
  recorded_by    uuid not null,
  recorded_at    timestamptz not null,
  primary key (area_id, camera_id),
  check ((scheme_id is null) = (site_id is null))
);
-- The list, the longest unseen first: of one area, and of all that a desk has taken over.
create index camera_list on camera (area_id, seen_on, camera_id) where state <> 'removed';
create index camera_list_wide on camera (seen_on, camera_id) where state <> 'removed';
create index camera_removed on camera (area_id, seen_on, camera_id) where state = 'removed';
-- The cameras around a place.
create index camera_place on camera (area_id, lat, lon) where state <> 'removed';

-- What happened to a camera, one row for each version; `before` keeps what a change replaced.
create table camera_step (
  area_id   int not null,
  camera_id uuid not null,
  version   int not null,
  action    text not null check (action in
    ('register', 'change', 'seen_working', 'found_faulty', 'remind_owner', 'remove')),
  on_day    date not null,
  before    jsonb not null,
  actor_id  uuid not null,
  at        timestamptz not null,
  primary key (area_id, camera_id, version)
);
