-- Requests for footage of a camera, and what was handed over. Clear are camera, purpose, day and who did what when; the
-- hours, the reason, the tip or case are sealed words, and the clip is sealed in the owner's browser. Decision 0024.
create table footage_request (
  area_id    int not null,
  request_id uuid not null,
  unit_id    int not null,
  camera_id  uuid not null,
  purpose    text not null,
  on_day     date not null,
  state      text not null check (state in
    ('asked', 'approved', 'handed_over', 'refused', 'withdrawn', 'declined', 'lapsed')),
  version    int not null,
  asked_by   uuid not null,
  asked_at   timestamptz not null,
  -- The last day on which the owner surely still has all of it.
  due_on     date not null,
  -- Of the link: a hash of its token, the key that signs with it, the letter that it opens, and its end.
  token_hash bytea check (length(token_hash) = 32),
  link_key   text,
  letter     bytea,
  expires_at timestamptz,
  primary key (area_id, request_id),
  check ((token_hash is null) = (link_key is null) and (token_hash is null) = (expires_at is null))
);
create index footage_list   on footage_request (area_id, asked_at desc, request_id desc);
create index footage_wide   on footage_request (asked_at desc, request_id desc);
create index footage_camera on footage_request (area_id, camera_id, asked_at desc);
create index footage_link   on footage_request (token_hash) where token_hash is not null;
create index footage_due    on footage_request (due_on) where state in ('asked', 'approved');

-- The chain of custody: one row for each thing that happened, with the leaf that commits to it.
create table footage_step (
  area_id    int not null,
  request_id uuid not null,
  version    int not null,
  action     text not null check (action in
    ('ask', 'approve', 'refuse', 'withdraw', 'hand_over', 'decline', 'lapse', 'view')),
  reason     text,
  -- Null where the owner did it, by the link, and where time alone did.
  actor_id   uuid,
  -- Of a view: the id by which the clip is then fetched.
  view_id    uuid,
  at         timestamptz not null,
  leaf_hash  bytea not null,
  primary key (area_id, request_id, version)
);

-- Parts of a clip on their way.
create table footage_part (
  area_id    int not null,
  request_id uuid not null,
  clip_id    uuid not null,
  part       int not null,
  stored_as  text not null,
  size       int not null,
  sent_at    timestamptz not null,
  primary key (area_id, request_id, clip_id, part)
);

create table footage_clip (
  area_id    int not null,
  request_id uuid not null,
  clip_id    uuid not null,
  stored_as  text not null,
  sha256     bytea not null check (length(sha256) = 32),
  size       int not null,
  -- As the owner's browser sealed and signed it.
  message    jsonb not null,
  at         timestamptz not null,
  primary key (area_id, request_id)
);
-- Clips whose term ends, the oldest first.
create index footage_clip_ended on footage_clip (at);
