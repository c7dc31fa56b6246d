-- What figures and lists of a million rows are read by.

-- Counts of what stands on a day, of schemes that live and of terms with their members, out of the index alone.
drop index scheme_site_place;
create index scheme_site_place on scheme_site (place_area_id, from_day) include (to_day);
drop index scheme_term_place;
create index scheme_term_place on scheme_term (place_area_id, from_day) include (to_day, members);
create index scheme_life on scheme (area_id, launched_on) include (dissolved_on, kind) where launched_on is not null;
create index force_team_days on force_team (area_id, from_day) include (ended_on);

-- What sites and teams recorded on an earlier day: the changes that hold from a later one.
create index scheme_step_later on scheme_step (on_day) where before ? 'fields';

-- The few of a sort in a long list.
create index camera_faulty on camera (seen_on, camera_id) where state = 'faulty';
create index scheme_coming on scheme ((coalesce(launched_on, 'infinity')) desc, scheme_id desc)
  where state in ('proposed', 'in_preparation');
create index scheme_of_kind on scheme (kind, (coalesce(launched_on, 'infinity')) desc, scheme_id desc);

-- The cases of a period that name schemes.
create index criminal_case_naming on criminal_case (opened_on) include (place_area_id, scheme_ids)
  where scheme_ids <> '{}';

-- Schemes by name, as `src/schemes/server/living-schemes.ts` says the order of Vietnamese words.
create index scheme_by_name on scheme ((translate(
  normalize(translate(normalize(lower(name), NFD), U&'\0300\0301\0303\0309\0323', ''), NFC),
  'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`a') collate "C"), scheme_id);

-- The same as `scheme_list_wide`.
drop index scheme_latest;
