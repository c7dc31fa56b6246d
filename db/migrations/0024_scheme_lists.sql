-- The list of a whole province walks the launches, and a scheme's sites stand in their order, however many there are.
create index scheme_list_wide on scheme ((coalesce(launched_on, 'infinity')) desc, scheme_id desc);
create index scheme_site_list on scheme_site
  (area_id, scheme_id, (coalesce(to_day, 'infinity')) desc, from_day desc, site_id desc);
