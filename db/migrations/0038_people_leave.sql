-- When somebody's leaving a site was carried out: with link, sessions and duty ahead, and the sealed names destroyed.
-- An agreed end passes by the clock alone, and is carried out within the hour. Decision 0025.
alter table site_member add column left_at timestamptz;

-- Whoever was ended by an officer has no sealed name any more. Of all others it is carried out now.
update site_member set left_at = valid_to
  where valid_to <= now()
    and not exists (
      select from register_words
      where register_words.area_id = site_member.area_id and register_words.subject_id = site_member.member_id
    );

-- Who belongs to a site that has ended leaves with it.
update site_member set valid_to = now()
  from scheme_site
  where scheme_site.area_id = site_member.area_id
    and scheme_site.scheme_id = site_member.scheme_id
    and scheme_site.site_id = site_member.site_id
    and scheme_site.to_day < (now() at time zone 'Asia/Ho_Chi_Minh')::date
    and (site_member.valid_to is null or site_member.valid_to > now());

create index site_member_leaving on site_member (valid_to) where left_at is null and valid_to is not null;
create index site_member_site on site_member (area_id, site_id) where left_at is null;
