-- People who sign in, the units (desks) they serve, and the keys of both. Small reference tables.

create sequence unit_id_seq;
create table unit (
  unit_id    int primary key default nextval('unit_id_seq'),
  area_id    int not null references area (area_id),
  kind       text not null check (kind in ('desk', 'duty', 'independent', 'steering')),
  level      text not null check (level in ('ward', 'city', 'province')),
  name       text not null,
  name_en    text not null,
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from)
);
create index unit_area on unit (area_id);

-- What the first-run ceremony leaves behind; one row, or none before it.
create table deployment (
  singleton          boolean primary key default true check (singleton),
  area_id            int not null references area (area_id),
  root_key           bytea not null check (length(root_key) = 32),
  recovery_recipient text not null,
  -- The root's, over the recipient: browsers seal to no other.
  recovery_signature bytea not null check (length(recovery_signature) = 64),
  demo               boolean not null,
  created_at         timestamptz not null
);

create table setup_token (
  singleton  boolean primary key default true check (singleton),
  token_hash bytea not null,
  created_at timestamptz not null
);

create table account (
  account_id    uuid primary key,
  login         text not null unique,
  display_name  text not null,
  kdf           jsonb not null,
  auth_salt     bytea not null check (length(auth_salt) = 16),
  -- HMAC-SHA-256 of the browser's authentication key under the salt.
  auth_hash     bytea not null check (length(auth_hash) = 32),
  recipient     text not null,
  -- The age identity (and a steward's signing seed), wrapped under the passphrase: opaque to the server.
  wrapped_secret bytea not null,
  created_at    timestamptz not null,
  disabled_at   timestamptz
);

create table membership (
  account_id uuid not null references account (account_id),
  unit_id    int not null references unit (unit_id),
  role       text not null check (role in
    ('reception', 'investigator', 'chief', 'duty', 'analyst', 'auditor', 'steward', 'administrator')),
  valid_from timestamptz not null,
  valid_to   timestamptz,
  primary key (account_id, unit_id, role, valid_from)
);
create index membership_unit on membership (unit_id);

create table steward (
  public_key     bytea primary key check (length(public_key) = 32),
  account_id     uuid not null references account (account_id),
  valid_from     date not null,
  valid_to       date not null,
  root_signature bytea not null
);

create table unit_key (
  unit_id           int not null references unit (unit_id),
  epoch             int not null check (epoch > 0),
  recipient         text not null,
  -- Unique: a new epoch that takes an old key again would be no rotation.
  signing_key       bytea not null unique check (length(signing_key) = 32),
  created_by        uuid not null references account (account_id),
  created_on        date not null,
  steward_key       bytea references steward (public_key),
  steward_signature bytea,
  signed_at         timestamptz,
  superseded_at     timestamptz,
  primary key (unit_id, epoch),
  check ((steward_key is null) = (steward_signature is null) and (steward_key is null) = (signed_at is null))
);

create table unit_key_share (
  unit_id    int not null,
  epoch      int not null,
  account_id uuid not null references account (account_id),
  sealed     bytea not null,
  created_at timestamptz not null,
  primary key (unit_id, epoch, account_id),
  foreign key (unit_id, epoch) references unit_key (unit_id, epoch)
);
create index unit_key_share_account on unit_key_share (account_id);

create table invitation (
  token_hash   bytea primary key,
  login        text not null,
  display_name text not null,
  memberships  jsonb not null,
  created_by   uuid references account (account_id),
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz
);
create index invitation_login on invitation (login);

create table session (
  session_hash bytea primary key,
  account_id   uuid not null references account (account_id),
  created_at   timestamptz not null,
  -- The end of the absolute lifetime; the idle limit counts from last_seen_at, written once a minute at most.
  expires_at   timestamptz not null,
  last_seen_at timestamptz not null
);
create index session_account on session (account_id);

-- Attempts by login, known or not, in the window that began at window_start. No address is kept.
create table sign_in_attempt (
  login        text primary key,
  attempts     int not null,
  window_start timestamptz not null
);
create index sign_in_attempt_window on sign_in_attempt (window_start);
