-- Schemes found by their names (decision 0033). The name in small letters without marks, each word after a space
-- (`foldWords`): what the list is searched by, a word from its beginning.
alter table scheme add column folded text;
update scheme set folded = ' ' || trim(regexp_replace(
  lower(translate(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
  '[^a-z0-9]+', ' ', 'g'));
alter table scheme alter column folded set not null;
create index scheme_named on scheme using gin (to_tsvector('simple', folded));
-- For whoever reads many areas: the latest of all of them.
create index scheme_latest on scheme ((coalesce(launched_on, 'infinity')) desc, scheme_id desc);
