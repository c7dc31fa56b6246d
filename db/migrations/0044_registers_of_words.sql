-- The register that sealed words belong to is part of their key: whoever chooses the id of a subject in one register
-- reaches no words of another one. Decision 0019.
alter table register_words add column register text;

-- What is there belongs where its role says; roles that two registers have, where the subject is.
update register_words as words set register = case
  when role in ('narrative', 'persons', 'tips') then 'criminal_case'
  when role = 'visit' then 'wanted_visit'
  when role = 'chair' then 'scheme'
  when role = 'roster' then 'scheme_term'
  when role = 'name' then 'site_member'
  when role = 'owner' then 'camera'
  when role = 'request' then 'footage_request'
  when role = 'done' then 'house_finding'
  when role = 'person' then 'force_member'
  when role = 'giver' then 'fund_entry'
  when role in ('offer', 'letter') then 'scheme_offer'
  when role = 'description' then case
    when exists (select from breach where area_id = words.area_id and breach_id = words.subject_id) then 'breach'
    else 'privacy_request' end
  when role = 'reason' then case
    when exists (select from criminal_case where area_id = words.area_id and case_id = words.subject_id)
    then 'criminal_case' else 'privacy_request' end
  when role = 'note' then case
    when exists (select from house_visit where area_id = words.area_id and visit_id = words.subject_id)
    then 'house_visit' else 'force_record' end
  when role = 'fields' then case
    when exists (select from scheme_site where area_id = words.area_id and site_id = words.subject_id)
    then 'scheme_site'
    when exists (select from scheme_team where area_id = words.area_id and team_id = words.subject_id)
    then 'scheme_team' else 'scheme_activity' end
  end;

alter table register_words alter column register set not null;
alter table register_words drop constraint register_words_pkey;
alter table register_words add primary key (area_id, register, subject_id, message_id);

-- Where a subject's key names what it belongs to, its id alone is unique as well: its words are kept by it.
create unique index wanted_visit_id on wanted_visit (area_id, visit_id);
create unique index force_member_id on force_member (area_id, member_id);
create unique index force_record_id on force_record (area_id, record_id);
alter table fund_entry drop constraint fund_entry_area_id_scheme_id_entry_id_key;
alter table fund_entry add constraint fund_entry_id unique (area_id, entry_id);
