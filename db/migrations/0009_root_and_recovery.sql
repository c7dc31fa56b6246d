-- The root's words for stewards, one row a term; the openings of recovery; the public part of the log.

-- A steward's key is one row, each term that the root gave it another.
create table steward_delegation (
  public_key     bytea not null references steward (public_key),
  valid_from     date not null,
  valid_to       date not null check (valid_to >= valid_from),
  root_signature bytea not null check (length(root_signature) = 64),
  primary key (public_key, valid_from, valid_to)
);
insert into steward_delegation (public_key, valid_from, valid_to, root_signature)
  select public_key, valid_from, valid_to, root_signature from steward;
alter table steward drop column valid_from;
alter table steward drop column valid_to;
alter table steward drop column root_signature;

-- That the recovery key was put together for a unit: by whom, on what ground, and until when at the latest.
create table recovery_opening (
  opening_id uuid primary key,
  unit_id    int not null references unit (unit_id),
  ground     text not null check (ground in ('keys_lost', 'nobody_left', 'court_order')),
  opened_by  uuid not null references account (account_id),
  opened_at  timestamptz not null,
  ends_at    timestamptz not null check (ends_at > opened_at),
  closed_at  timestamptz
);
create index recovery_opening_newest on recovery_opening (opened_at desc, opening_id desc);
create index recovery_opening_unit   on recovery_opening (unit_id, ends_at);

-- What the key register shows of the log, newest first.
create index ledger_leaf_directory on ledger_leaf (created_at desc, leaf_hash desc)
  where subject in ('directory', 'recovery');
