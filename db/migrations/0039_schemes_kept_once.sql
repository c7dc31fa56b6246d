-- Where a scheme is kept: its id stands once over all areas, as pages for everybody find it by nothing else. Whoever
-- enters a scheme writes this first. Small, for reference.
create table scheme_home (
  scheme_id uuid primary key,
  area_id   int not null
);
-- Of an id that stood in two areas, the scheme that was entered first is the one that everybody finds.
insert into scheme_home (scheme_id, area_id)
select distinct on (scheme_id) scheme_id, area_id
from scheme
order by scheme_id, recorded_at, area_id;

-- What a step replaced, by the name of the field; and, of a day that was corrected, why.
alter table scheme_step add column before jsonb not null default '{}';
alter table scheme_step add column reason text;
