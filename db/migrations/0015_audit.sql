-- The auditor's place: who opened what, when, under which role; and who looked at that.

alter table tip_opening add column unit_id int;
alter table tip_opening add column roles text[] not null default '{}';
update tip_opening as opening set unit_id = tip.unit_id
  from tip where tip.area_id = opening.area_id and tip.tip_id = opening.tip_id;
create index tip_opening_newest  on tip_opening (at desc, tip_id desc, account_id desc);
create index tip_opening_account on tip_opening (account_id, at desc, tip_id desc);
create index tip_opening_unit    on tip_opening (unit_id, at desc, tip_id desc, account_id desc);
-- What a person did; what nobody did (receipts, erasures) is not in it.
create index tip_step_actor on tip_step (actor_id, at desc, tip_id desc, seq desc) where actor_id is not null;

create table audit_view (
  view_id    uuid primary key,
  account_id uuid not null references account (account_id),
  -- The units that the auditor saw; null for all.
  unit_ids   int[],
  kind       text not null check (kind in ('openings', 'acts', 'export', 'views')),
  filter     jsonb not null,
  row_count  int not null,
  at         timestamptz not null
);
create index audit_view_newest on audit_view (at desc, view_id desc);
