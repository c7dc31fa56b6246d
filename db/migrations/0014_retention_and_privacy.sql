-- What ends: the content of closed tips when their term is over. And what people may ask about their data, and
-- what must be told when data got into wrong hands. Decision 0014.

-- Null once the content has been erased; the rows stay for the figures and the log.
alter table submission alter column ciphertext drop not null;
alter table tip_message alter column ciphertext drop not null;

-- By outcome: each has a term of its own.
drop index tip_to_erase;
create index tip_to_erase on tip (outcome, closed_on, tip_id)
  where state = 'closed' and erased_on is null and not held;
-- Whether another tip still names a stored file: a part that was split off shares those of its whole.
create index tip_file_stored on tip_file (stored_as);

-- The list of erasures: kept elsewhere too, so that a restored backup can be erased again.
create table erasure (
  area_id   int not null,
  tip_id    uuid not null,
  -- The code of the law row that asked for it, and the day.
  ground    text not null,
  erased_on date not null,
  erased_at timestamptz not null,
  primary key (area_id, tip_id)
);
create index erasure_order on erasure (erased_at, tip_id);

-- Requests of people about their own data: the register of a unit.
create table privacy_request (
  area_id     int not null,
  request_id  uuid not null,
  unit_id     int not null,
  kind        text not null check (kind in ('see', 'correct', 'erase')),
  -- By the holder of a receipt, or entered by an officer.
  origin      text not null check (origin in ('receipt', 'desk')),
  tip_id      uuid,
  -- The message of the tip's talk that asks, where a receipt's holder did.
  message_id  uuid,
  received_at timestamptz not null,
  due_on      date not null,
  verified    boolean not null,
  entered_by  uuid,
  outcome     text check (outcome in ('granted', 'partly', 'must_be_kept', 'not_the_person', 'nothing_held')),
  answered_at timestamptz,
  answered_on date,
  answered_by uuid,
  primary key (area_id, request_id),
  check ((outcome is null) = (answered_at is null) and (outcome is null) = (answered_on is null))
);
create index privacy_request_open on privacy_request (unit_id, due_on, request_id) where outcome is null;
create index privacy_request_answered on privacy_request (unit_id, answered_at desc, request_id desc)
  where outcome is not null;
create index privacy_request_tip on privacy_request (area_id, tip_id) where tip_id is not null;

-- The register of breaches. Clear are codes, counts and times; what happened is sealed to the unit.
create table breach (
  area_id     int not null,
  breach_id   uuid not null,
  unit_id     int not null,
  kind        text not null check (kind in
    ('lost_device', 'shared_secret', 'misdirected', 'unauthorised_access', 'malware', 'data_lost', 'other')),
  persons     int not null check (persons >= 0),
  measures    text[] not null,
  found_at    timestamptz not null,
  due_at      timestamptz not null,
  verified    boolean not null,
  version     int not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  notified_at timestamptz check (notified_at >= found_at),
  primary key (area_id, breach_id)
);
create index breach_newest on breach (found_at desc, breach_id desc);
create index breach_unit on breach (unit_id, found_at desc, breach_id desc);

-- The words of a request, of its answer, of a breach: sealed to the unit, in the form of a tip's messages. Grants
-- stay as they were sent.
create table privacy_words (
  area_id      int not null,
  subject_id   uuid not null,
  message_id   uuid not null,
  role         text not null check (role in ('description', 'reason')),
  author_id    uuid not null,
  unit_id      int not null,
  epoch        int not null,
  ciphertext   bytea not null,
  signature    bytea not null,
  grant_hashes jsonb not null,
  grants       jsonb not null,
  at           timestamptz not null,
  primary key (area_id, subject_id, message_id)
);
