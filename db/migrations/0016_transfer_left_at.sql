-- Where a tip stood with the unit that handed it on, while it waits for an answer: a return puts it back there.
alter table tip add column left_at jsonb;
