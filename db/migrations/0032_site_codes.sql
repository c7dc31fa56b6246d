-- Tips from the sites of schemes: attributed by a code of the site, which rotates, and told in batches. Decision 0026.

-- Found by the hash of the code alone, as a receipt is; one or two rows a site, removed when they are accepted no more.
-- The code itself is made of the salt and a secret of the server's: a copy of the database tells no code.
create table site_code (
  code_hash      bytea primary key,
  area_id        int not null,
  scheme_id      uuid not null,
  site_id        uuid not null,
  salt           bytea not null,
  from_day       date not null,
  last_day       date not null check (last_day >= from_day),
  -- Somewhat longer than it is shown: who began to write with it is not turned away.
  accepted_until timestamptz not null,
  unique (area_id, site_id, from_day)
);
create index site_code_until on site_code (accepted_until);

-- Which site a tip came from, until the tip has come to an end and is counted in a batch: then the row is deleted.
-- It follows the tip from area to area. No member, no account, no code and no time stands in it.
create table scheme_tip (
  area_id        int not null,
  tip_id         uuid not null,
  scheme_area_id int not null,
  scheme_id      uuid not null,
  site_id        uuid not null,
  primary key (area_id, tip_id)
);
create index scheme_tip_site on scheme_tip (scheme_area_id, site_id, tip_id);

-- What became of five or more tips of a site that came to an end since the batch before; never changed afterwards.
create table scheme_tip_batch (
  area_id   int not null,
  scheme_id uuid not null,
  site_id   uuid not null,
  formed_on date not null,
  tips      int not null check (tips >= 5),
  useful    int not null check (useful between 0 and tips),
  to_case   int not null check (to_case between 0 and tips),
  -- Days from receipt to the end, summed up over the tips.
  days      int not null check (days >= 0),
  primary key (area_id, site_id, formed_on)
);
create index scheme_tip_batch_scheme on scheme_tip_batch (area_id, scheme_id, formed_on)
  include (tips, useful, to_case, days);
