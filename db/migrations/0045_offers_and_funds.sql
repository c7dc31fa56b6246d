-- An offer that does not open as what it says is set aside: without a letter, for nobody can read one. Decision 0031.
alter table scheme_offer drop constraint scheme_offer_state_check;
alter table scheme_offer add constraint scheme_offer_state_check
  check (state in ('received', 'handed_on', 'answered', 'declined', 'taken_up', 'set_aside'));
alter table scheme_offer_step alter column message_id drop not null;

-- One proof of work pays for one offer, wherever it goes: it is bound to the offer's id.
alter table scheme_offer_receipt add column pays boolean not null default true;
update scheme_offer_receipt as later set pays = false
where exists (
  select from scheme_offer_receipt as first
  where first.offer_id = later.offer_id and first.receipt_hash < later.receipt_hash
);
create unique index scheme_offer_receipt_pays on scheme_offer_receipt (offer_id) where pays;

-- A code is on one slip. Where two were made with one, the first opens; another can be given out anew.
delete from fund_slip as later using fund_slip as first
where later.area_id = first.area_id and later.code_hash = first.code_hash
  and (first.made_at, first.scheme_id, first.number) < (later.made_at, later.scheme_id, later.number);
create unique index fund_slip_once on fund_slip (area_id, code_hash);

-- From which gifts the things were taken that an entry put to use, and how many of each: an entry takes from several.
create table fund_taken (
  area_id    int not null,
  scheme_id  uuid not null,
  number     int not null,
  taken_from int not null,
  quantity   int not null check (quantity > 0),
  primary key (area_id, scheme_id, number, taken_from)
);
insert into fund_taken (area_id, scheme_id, number, taken_from, quantity)
  select area_id, scheme_id, number, taken_from, quantity from fund_entry
  where taken_from is not null and reverses is null;
alter table fund_entry drop column taken_from;
-- Things that are left, by what they are.
create index fund_thing_left on fund_thing (area_id, scheme_id, thing, number) where remaining > 0;
