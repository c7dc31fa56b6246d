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
