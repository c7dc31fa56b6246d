-- When a request for footage was closed: from then on its words, and its clip if there is one, are kept for the term of
-- the house. `content_ended` says that they are gone; the chain of custody stays.
alter table footage_request add column closed_at timestamptz;
update footage_request request set closed_at = step.at from footage_step step
  where step.area_id = request.area_id and step.request_id = request.request_id
    and step.action in ('refuse', 'withdraw', 'hand_over', 'decline', 'lapse');
alter table footage_request add check ((state in ('asked', 'approved')) = (closed_at is null));
alter table footage_request add column content_ended boolean not null default false;
create index footage_closed on footage_request (closed_at) where closed_at is not null and not content_ended;
drop index footage_clip_ended;

-- A clip is the parts in which it came, in their order: nothing is copied when it is handed over.
alter table footage_clip add column parts text[];
update footage_clip set parts = array[stored_as];
alter table footage_clip alter column parts set not null;
alter table footage_clip drop column stored_as;

-- The day of the newest that is known of a camera's health: what is entered later about an earlier day changes nothing
-- of how it stands.
alter table camera add column checked_on date;
update camera set checked_on = seen_on;
update camera set checked_on = step.on_day
  from (select area_id, camera_id, max(on_day) as on_day from camera_step
        where action in ('seen_working', 'found_faulty') group by area_id, camera_id) step
  where step.area_id = camera.area_id and step.camera_id = camera.camera_id and step.on_day > camera.seen_on;
alter table camera alter column checked_on set not null;

-- The address in small letters without marks, each word after a space (`foldWords`): what the register is searched by.
alter table camera add column folded text;
update camera set folded = ' ' || trim(regexp_replace(
  lower(translate(regexp_replace(normalize(address, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
  '[^a-z0-9]+', ' ', 'g'));
alter table camera alter column folded set not null;
