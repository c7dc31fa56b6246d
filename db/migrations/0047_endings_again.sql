-- Who ended a house: they are answered the same again, and read what is left of it.
alter table house add column ended_by uuid;
alter table house add check (ended_by is null or ended_on is not null);

-- A letter to the owner of a camera ends with its link: nobody can ask for it any more.
update footage_request set letter = null where closed_at is not null;
alter table footage_request add check (closed_at is null or letter is null);
