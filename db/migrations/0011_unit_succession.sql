-- A unit that ends may name its heir, whose members act for it from then on. Decision 0009.

create table unit_succession (
  -- At most one heir.
  from_unit_id int primary key references unit (unit_id),
  to_unit_id   int not null references unit (unit_id) check (to_unit_id <> from_unit_id),
  -- The first day on which the heir acts: the one after the unit's last.
  on_day       date not null
);
create index unit_succession_to on unit_succession (to_unit_id);
