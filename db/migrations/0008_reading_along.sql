-- The duty desk reads along where a unit has too few holders of its key.

-- The unit that an open tip was sealed to beside its owner.
alter table tip add column also_unit_id int;
create index tip_along    on tip (also_unit_id, next_due_on, tip_id) where also_unit_id is not null and state <> 'closed';
create index tip_along_id on tip (tip_id) where also_unit_id is not null and state <> 'closed';
