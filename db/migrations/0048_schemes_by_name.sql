-- Schemes found by their names (decision 0036). The name in small letters without marks, each word after a space
-- (`foldWords`): what the list is searched by, a word from its beginning. Letters of other alphabets, numbers in Roman
-- signs, in circles or above the line are kept, as `foldWords` keeps them.
alter table scheme add column folded text;
update scheme set folded = ' ' || trim(regexp_replace(
  lower(translate(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
  '[^a-z0-9²³¹\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2070-\u209c\u2150-\u218b\u2460-\u249b]+', ' ', 'g'));
alter table scheme alter column folded set not null;
create index scheme_named on scheme using gin (to_tsvector('simple', folded));
-- For whoever reads many areas: the latest of all of them.
create index scheme_latest on scheme ((coalesce(launched_on, 'infinity')) desc, scheme_id desc);
