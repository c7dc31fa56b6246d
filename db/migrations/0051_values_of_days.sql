-- What a site or a team recorded before a change, found by whom it is of: figures of an earlier day are of then.
create index scheme_step_fields on scheme_step (area_id, scheme_id, subject_id, version) where before ? 'fields';
