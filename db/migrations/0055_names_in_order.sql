-- Schemes by name, in an order that hangs on no locale of the database.

-- A name as a key that sorts byte by byte as Vietnamese words do: ă, â, đ, ê, ô, ơ and ư are letters of their own,
-- tones and capitals make no difference.
alter table scheme add column name_key text collate "C" not null generated always as (translate(
  normalize(translate(normalize(name, NFD), U&'\0300\0301\0303\0309\0323', ''), NFC),
  'aăâbcdđeêfghijklmnoôơpqrstuưvwxyzAĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`aABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`a')) stored;

-- A page of some areas begins in each of them where the last one ended.
drop index scheme_by_name;
create index scheme_by_name on scheme (area_id, name_key, scheme_id);
create index scheme_of_kind_by_name on scheme (area_id, kind, name_key, scheme_id);

-- The cases of a period that name schemes, each counted once, out of the index alone.
drop index criminal_case_naming;
create index criminal_case_naming on criminal_case (opened_on) include (place_area_id, scheme_ids, case_id)
  where scheme_ids <> '{}';

-- Nobody reads tasks by area.
drop index directive_task_area;
