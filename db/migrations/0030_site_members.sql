-- People of the sites of schemes who sign in: no unit is theirs, and their names are sealed in register_words.
-- Decision 0025.

create table site_member (
  area_id    int not null,
  member_id  uuid not null,
  scheme_id  uuid not null,
  site_id    uuid not null,
  -- The unit that keeps the scheme: its officers invite and end.
  unit_id    int not null,
  role       text not null check (role in ('landlord', 'team_leader', 'team_member')),
  -- Null until the invitation is taken.
  account_id uuid,
  invited_by uuid not null,
  invited_at timestamptz not null,
  valid_from timestamptz check (account_id is null or valid_from is not null),
  -- The end that was agreed, or that came.
  valid_to   timestamptz,
  primary key (area_id, member_id)
);
create index site_member_account on site_member (account_id) where account_id is not null;
create index site_member_list on site_member (area_id, scheme_id, invited_at desc, member_id desc);

-- Of an invitation to a site: the member it is for, and what the invited person is shown. Null for officers.
alter table invitation add column site jsonb;
