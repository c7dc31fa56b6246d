-- What auditors ask by a tip is one range of an index instead of a walk through all of it.
create index tip_opening_tip on tip_opening (tip_id, at desc, account_id desc);

-- In the order in which a unit reads what it has handed on. Whose answer is awaited is found by the primary key.
drop index tip_transfer_sent;
create index tip_transfer_sent on tip_transfer (from_unit_id, sent_at desc, tip_id desc);
drop index tip_transfer_waiting;
