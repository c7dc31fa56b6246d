-- Access through time: people leave, lose a passphrase or a device, and prove themselves by a second factor.

-- Whose keys the link renews; null where it makes a new account.
alter table invitation add column account_id uuid references account (account_id);
create index invitation_account on invitation (account_id) where account_id is not null;
create index invitation_expiry on invitation (expires_at);

-- How a session is named to its person: the hash is a secret's. The device is two codes, as the browser gave them.
alter table session add column session_id uuid not null default gen_random_uuid() unique;
alter table session add column browser text
  check (browser in ('chrome', 'coccoc', 'edge', 'firefox', 'opera', 'safari', 'samsung', 'other'));
alter table session add column system text
  check (system in ('android', 'chromeos', 'ios', 'linux', 'macos', 'windows', 'other'));
create index session_last_seen on session (last_seen_at);

-- RFC 6238. The secret is encrypted under the server's own secret, which is never in the database.
create table second_factor (
  account_id    uuid primary key references account (account_id),
  sealed_secret bytea not null check (length(sealed_secret) between 40 and 100),
  begun_at      timestamptz not null,
  -- Null until the first code: nobody is locked out by a picture that was never scanned.
  confirmed_at  timestamptz,
  -- The newest time step whose code was used; it and all before it are spent.
  spent_step    int not null default 0
);

-- For the day on which the telephone is lost; HMAC-SHA-256 under the server's secret.
create table recovery_code (
  account_id uuid not null references account (account_id),
  code_hash  bytea not null check (length(code_hash) = 32),
  used_at    timestamptz,
  primary key (account_id, code_hash)
);
