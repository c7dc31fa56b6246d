-- Funds of schemes: what residents, firms and the State gave, what was spent, and what is left. Amounts and days are
-- clear; who gave is sealed (`register_words`, bound to the entry). Nothing is changed afterwards: a mistake is taken
-- back by an entry of its own. Decision 0029.

-- A fund as it stands. Whoever adds an entry holds this row, so that two never spend the same đồng.
create table scheme_fund (
  -- Of the unit that keeps the scheme.
  area_id         int not null,
  scheme_id       uuid not null,
  -- In đồng.
  given           bigint not null check (given >= 0),
  spent           bigint not null check (spent >= 0),
  -- Entries so far: the next one has the number after it.
  entries         int not null check (entries >= 0),
  -- Contributions that stand, by who gave.
  from_household  int not null check (from_household >= 0),
  from_enterprise int not null check (from_enterprise >= 0),
  from_state      int not null check (from_state >= 0),
  from_other      int not null check (from_other >= 0),
  primary key (area_id, scheme_id),
  check (spent <= given)
);

create table fund_entry (
  area_id     int not null,
  scheme_id   uuid not null,
  -- 1, 2, 3 in each fund, as in a book.
  number      int not null check (number > 0),
  entry_id    uuid not null,
  side        text not null check (side in ('given', 'spent')),
  on_day      date not null,
  -- In đồng, negative where an entry takes another back, 0 for things; and what money was left after it.
  amount      bigint not null,
  balance     bigint not null check (balance >= 0),
  -- Of things: what, how many (negative where taken back), worth in đồng altogether where known.
  thing       text check (thing <> ''),
  quantity    int check (quantity <> 0),
  worth       bigint check (worth > 0),
  -- Who gave, by sort; null for what is spent.
  sort        text check (sort in ('household', 'enterprise', 'state', 'other')),
  -- For what; no person is named in it. The number of the paper behind it.
  about       text check (about <> ''),
  paper       text check (paper <> ''),
  -- The number of the entry that a thing in use was given by, and of the one that this takes back.
  taken_from  int,
  reverses    int,
  reason      text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (area_id, scheme_id, number),
  unique (area_id, scheme_id, entry_id),
  check ((amount <> 0) <> (thing is not null)),
  check ((thing is null) = (quantity is null)),
  check ((side = 'given') = (sort is not null)),
  check ((reverses is null) = (reason is null)),
  check (reverses is not null or (amount >= 0 and coalesce(quantity, 1) > 0))
);
-- An entry is taken back once.
create unique index fund_entry_reversed on fund_entry (area_id, scheme_id, reverses) where reverses is not null;
-- What was spent and used, for whoever holds a slip.
create index fund_entry_spent on fund_entry (area_id, scheme_id, number desc) where side = 'spent';

-- Things that were given, by the entry, and how many are not in use yet.
create table fund_thing (
  area_id   int not null,
  scheme_id uuid not null,
  number    int not null,
  thing     text not null,
  quantity  int not null check (quantity >= 0),
  remaining int not null check (remaining between 0 and quantity),
  primary key (area_id, scheme_id, number)
);

-- What a giver's code is known by: SHA-256 of it. The code itself is in the giver's hand alone.
create table fund_slip (
  area_id   int not null,
  scheme_id uuid not null,
  number    int not null,
  code_hash bytea not null check (length(code_hash) = 32),
  made_at   timestamptz not null,
  primary key (area_id, scheme_id, number)
);
create index fund_slip_code on fund_slip (code_hash);
