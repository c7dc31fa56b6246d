-- The main job. Every distributed table begins its keys with area_id: the area of the unit that owns the row.
-- Clear here are only dates, kinds and numbers; whatever names a person or tells a story is ciphertext.

-- Written first in a submission; found by the hash of the receipt's public key alone.
create table receipt (
  receipt_hash    bytea primary key,
  area_id         int not null,
  tip_id          uuid not null,
  draft_id        uuid not null,
  body_hash       bytea not null,
  acknowledgement jsonb not null
);

-- What the sender bound: never updated.
create table submission (
  area_id         int not null,
  tip_id          uuid not null,
  envelope        text not null check (envelope in ('reporter', 'on_behalf', 'derived')),
  draft_id        uuid not null,
  unit_id         int not null,
  epoch           int not null,
  category        text not null,
  bound_area_id   int,
  day             date,
  channel         text not null check (channel in ('web', 'counter', 'telephone', 'letter', 'letter_box', 'press')),
  ciphertext      bytea not null,
  signing_key     bytea,
  reply_recipient text,
  -- The unit that signed where no receipt did, and the sealed body that a derived tip was split off from.
  signed_unit_id  int,
  signed_epoch    int,
  parent          bytea,
  signature       bytea not null,
  received_at     timestamptz not null,
  primary key (area_id, tip_id)
);

-- Where the tip stands now. `version` counts its steps: a change names the version it saw.
create table tip (
  area_id        int not null,
  tip_id         uuid not null,
  unit_id        int not null,
  place_area_id  int not null,
  category       text not null,
  day            date,
  channel        text not null,
  received_at    timestamptz not null,
  received_on    date not null,
  version        int not null,
  state          text not null check (state in
    ('received', 'verifying', 'classified', 'handling', 'suspended', 'closed')),
  classification text check (classification in
    ('denunciation', 'crime_report', 'prosecution_request', 'order_information')),
  useful         boolean,
  assignee_id    uuid,
  outcome        text,
  extension_asked text check (extension_asked in ('complex', 'procuracy')),
  file_count     int not null,
  next_clock     text,
  -- 'infinity' where every clock stands still, so that the keyset has an order.
  next_due_on    date not null,
  resolve_due_on date,
  closed_on      date,
  primary key (area_id, tip_id)
);

-- One index for each way the inbox is read; all end in (next_due_on, tip_id), the keyset.
create index tip_inbox          on tip (unit_id, next_due_on, tip_id) where state <> 'closed';
create index tip_inbox_state    on tip (unit_id, state, next_due_on, tip_id) where state <> 'closed';
create index tip_inbox_category on tip (unit_id, category, next_due_on, tip_id) where state <> 'closed';
create index tip_inbox_clock    on tip (unit_id, next_clock, next_due_on, tip_id) where state <> 'closed';
create index tip_inbox_assignee on tip (unit_id, assignee_id, next_due_on, tip_id) where state <> 'closed';
create index tip_closed         on tip (unit_id, closed_on desc, tip_id desc) where state = 'closed';
create index tip_closed_category on tip (unit_id, category, closed_on desc, tip_id desc) where state = 'closed';
create index tip_closed_clock   on tip (unit_id, next_clock, closed_on desc, tip_id desc)
  where state = 'closed' and next_clock is not null;
create index tip_figures        on tip (place_area_id, received_on)
  include (classification, useful, closed_on, resolve_due_on, state, unit_id);

-- A grant holds the content key of one sealed object for one recipient; rotation replaces rows here only.
create table tip_grant (
  area_id   int not null,
  tip_id    uuid not null,
  object_id uuid not null,
  recipient text not null check (recipient in ('unit', 'recovery', 'reporter')),
  unit_id   int not null default 0,
  epoch     int not null default 0,
  sealed    bytea not null,
  primary key (area_id, tip_id, object_id, recipient, unit_id, epoch)
);

-- Every step, with its actor, its time and what it changed; the reason's words are a sealed message.
create table tip_step (
  area_id    int not null,
  tip_id     uuid not null,
  seq        int not null,
  action     text not null,
  from_state text,
  to_state   text not null,
  actor_id   uuid,
  at         timestamptz not null,
  details    jsonb not null,
  message_id uuid,
  leaf_hash  bytea not null,
  primary key (area_id, tip_id, seq)
);

create table tip_clock (
  area_id    int not null,
  tip_id     uuid not null,
  clock      text not null check (clock in
    ('verify', 'notice_of_receipt', 'resolve', 'service', 'notice_of_result')),
  started_on date not null,
  due_on     date,
  state      text not null check (state in ('running', 'suspended', 'met', 'missed', 'void')),
  stopped_on date,
  history    jsonb not null,
  primary key (area_id, tip_id, clock)
);

-- The talk with the reporter, the notes among colleagues, and the words of decisions.
create table tip_message (
  area_id    int not null,
  tip_id     uuid not null,
  message_id uuid not null,
  kind       text not null check (kind in ('question', 'reply', 'note', 'reason')),
  author_id  uuid,
  unit_id    int,
  epoch      int,
  ciphertext bytea not null,
  signature  bytea not null,
  -- What the signature covers of the grants: their hashes as first sent. The grants themselves are sealed anew.
  grant_hashes jsonb not null,
  at         timestamptz not null,
  primary key (area_id, tip_id, message_id)
);
create index tip_message_talk on tip_message (area_id, tip_id, at, message_id);

-- Sealed files; a file uploaded for a draft belongs to no tip until the submission names it. A message's
-- files are uploaded under its id as the draft id.
create table tip_file (
  area_id int not null,
  tip_id  uuid not null,
  file_id uuid not null,
  -- The draft that it was uploaded for: the submission's, or the id of a message. And its place there.
  draft_id  uuid not null,
  position  int not null,
  stored_as text not null,
  sha256  bytea not null,
  size    bigint not null,
  primary key (area_id, tip_id, file_id)
);
create table draft_file (
  draft_id    uuid not null,
  file_id     uuid not null,
  stored_as   text not null,
  sha256      bytea not null,
  size        bigint not null,
  uploaded_at timestamptz not null,
  primary key (draft_id, file_id)
);
create index draft_file_age on draft_file (uploaded_at);

-- Who opened what, when; and up to which version, for the unread mark.
create table tip_opening (
  area_id    int not null,
  tip_id     uuid not null,
  account_id uuid not null,
  at         timestamptz not null,
  version    int not null,
  primary key (area_id, tip_id, account_id, at)
);
