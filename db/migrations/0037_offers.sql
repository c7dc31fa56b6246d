-- Offers of residents to schemes: to join one, or a scheme that they propose. Who offers, how to reach them and what
-- they say is sealed to the unit that answers (decision 0031).

-- Written first: makes sending exactly once, and finds an offer by the hash of its receipt's public key.
create table scheme_offer_receipt (
  receipt_hash bytea primary key,
  area_id      int not null,
  offer_id     uuid not null,
  body_hash    bytea not null
);

create table scheme_offer (
  -- Of the unit that answers.
  area_id         int not null,
  offer_id        uuid not null,
  unit_id         int not null,
  kind            text not null check (kind in ('join', 'propose')),
  -- The scheme to be joined, or the one that a proposal became.
  scheme_id       uuid,
  -- Of a proposal: the kind of scheme, null for something else, and the ward that it is for.
  scheme_kind     text,
  place_area_id   int,
  -- The receipt's public keys: what signed the offer, and what answers are sealed to.
  signing_key     text not null,
  reply_recipient text not null,
  received_at     timestamptz not null,
  -- By when the next step is due, and whether that term was verified against a source.
  due_on          date not null,
  due_verified    boolean not null,
  state           text not null check (state in ('received', 'handed_on', 'answered', 'declined', 'taken_up')),
  version         int not null,
  closed_on       date,
  primary key (area_id, offer_id),
  check (kind = 'propose' or scheme_id is not null),
  check (kind = 'join' or place_area_id is not null),
  check ((state in ('received', 'handed_on')) = (closed_on is null))
);
create index scheme_offer_open on scheme_offer (unit_id, due_on, offer_id) where closed_on is null;
create index scheme_offer_closed on scheme_offer (unit_id, closed_on desc, offer_id desc) where closed_on is not null;
create index scheme_offer_ended on scheme_offer (closed_on) where closed_on is not null;

-- What happened to an offer, one row for each version; the first is its arrival, by nobody who signs in.
create table scheme_offer_step (
  area_id    int not null,
  offer_id   uuid not null,
  version    int not null,
  action     text not null,
  state      text not null,
  actor_id   uuid,
  -- The letter that was written with it.
  message_id uuid not null,
  at         timestamptz not null,
  leaf_hash  bytea not null,
  primary key (area_id, offer_id, version)
);

-- Words of a register may come from somebody without an account.
alter table register_words alter column author_id drop not null;
