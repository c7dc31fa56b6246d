-- Boarding houses through time: houses that end, one address once in a site, found by parts of it, terms of residence that follow one another
-- and can be taken back, findings with a few words for whoever has to put them right. Decision 0025.

-- The last day of a house that is let no more.
alter table house add column ended_on date;

-- A second house of one address in a site is told from the first by the beginning of its id, until somebody corrects it.
update house set address = left(house.address, 140) || ' (' || left(house.house_id::text, 8) || ')'
from (
  select area_id, house_id,
    row_number() over (partition by area_id, site_id, address order by recorded_at, house_id) as nth
  from house
) as twin
where twin.area_id = house.area_id and twin.house_id = house.house_id and twin.nth > 1;
create unique index house_place on house (area_id, site_id, address) where ended_on is null;

-- The address in small letters without marks, each word after a space (`foldWords`): what the register is searched by.
alter table house add column folded text;
update house set folded = ' ' || trim(regexp_replace(
  lower(translate(regexp_replace(normalize(address, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
  '[^a-z0-9]+', ' ', 'g'));
alter table house alter column folded set not null;

drop index house_list;
drop index house_found;
create index house_list on house (area_id, scheme_id, (coalesce(next_check_on, 'infinity')), house_id)
  where ended_on is null;
create index house_found on house (area_id, scheme_id, (coalesce(next_check_on, 'infinity')), house_id)
  where ended_on is null and open_findings > 0;
create index house_ended on house (area_id, scheme_id, (coalesce(next_check_on, 'infinity')), house_id)
  where ended_on is not null;

alter table house_duty
  -- Until when temporary residence was registered by it.
  add column until date check (until is null or done_on is not null),
  -- The duty whose term this one renews.
  add column renews uuid check (renews is null or kind = 'renewal');
update house_duty set
  renews = term.renews,
  until = case when house_duty.done_on is not null then term.until end
from (
  select area_id, house_id, duty_id,
    case when kind = 'renewal' then lag(duty_id) over terms end as renews,
    ((lead(due_at) over terms - interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh')::date as until
  from house_duty
  where kind <> 'stay_notice'
  window terms as (partition by area_id, house_id, resident_id order by kind = 'renewal', due_at, duty_id)
) as term
where term.area_id = house_duty.area_id and term.house_id = house_duty.house_id and term.duty_id = house_duty.duty_id;
create index house_duty_done on house_duty (area_id, house_id, done_on desc, duty_id desc) where done_on is not null;

-- Whoever came for less than the law's thirty days and is still there has to register as well, once they are over.
insert into house_duty (area_id, house_id, duty_id, resident_id, kind, opens_on, due_at, verified)
select resident.area_id, resident.house_id, gen_random_uuid(), resident.resident_id, 'temporary_residence',
  resident.arrived_on + term.value - soon.value,
  (resident.arrived_on + term.value + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh',
  term.verified
from house_resident as resident
join law_parameter as term on term.code = 'residence.temporary' and term.unit = 'day'
  and resident.arrived_on between term.valid_from and coalesce(term.valid_to, 'infinity')
join law_parameter as soon on soon.code = 'residence.soon' and soon.unit = 'day'
  and resident.arrived_on between soon.valid_from and coalesce(soon.valid_to, 'infinity')
where resident.stay = 'short' and resident.left_on is null;

-- The key that a phone made for the words of one visit (Ed25519, base64url); null where the unit signed them.
alter table house_visit add column note_key text;
-- What is to be put right, in a few clear words about the house.
alter table house_finding add column said text not null default '' check (length(said) <= 160);
