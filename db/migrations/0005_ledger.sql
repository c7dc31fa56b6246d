-- The verifiable log. A step of any capability writes one row of ledger_leaf in its own transaction, without
-- a lock; the sequencer gives each a place in the Merkle tree (RFC 6962) some seconds later.

-- Distributed by area_id. Salt and fields open the hash; an erasure ends both, the hash stays.
create table ledger_leaf (
  area_id    int not null,
  leaf_hash  bytea not null check (length(leaf_hash) = 32),
  tip_id     uuid,
  step_seq   int,
  subject    text not null,
  salt       bytea check (length(salt) = 32),
  fields     jsonb,
  created_at timestamptz not null,
  tree_index bigint,
  primary key (area_id, leaf_hash),
  check ((salt is null) = (fields is null))
);
create index ledger_leaf_tip on ledger_leaf (area_id, tip_id) where tip_id is not null;
-- The tail that has no place yet; empty most of the time.
create index ledger_leaf_pending on ledger_leaf (created_at, leaf_hash) where tree_index is null;

-- The public log: the leaves in their order. Small tables of the coordinator from here on.
create table ledger_entry (
  tree_index bigint primary key check (tree_index >= 0),
  leaf_hash  bytea not null unique
);

-- Complete subtrees of two leaves or more: with them any proof reads some dozens of rows, never the tree.
create table ledger_node (
  level      int not null check (level >= 1),
  node_index bigint not null check (node_index >= 0),
  hash       bytea not null,
  primary key (level, node_index)
);

-- The online log keys. Their private parts are files of the server: a copy of the database cannot sign.
create table ledger_key (
  public_key     bytea primary key check (length(public_key) = 32),
  origin         text not null,
  root_key       bytea not null check (length(root_key) = 32),
  valid_from     date not null,
  valid_to       date not null check (valid_to >= valid_from),
  root_signature bytea not null check (length(root_signature) = 64),
  created_at     timestamptz not null
);

create table ledger_checkpoint (
  size        bigint primary key check (size >= 0),
  root        bytea not null check (length(root) = 32),
  signed_note text not null,
  signed_by   bytea not null references ledger_key (public_key),
  signed_at   timestamptz not null
);
