-- What is entered of a team is an entry, as everywhere else: one word for one thing.
alter table force_record rename to force_entry;
alter table force_entry rename column record_id to entry_id;
alter index force_record_list rename to force_entry_list;
alter index force_record_tasks rename to force_entry_tasks;
alter index force_record_id rename to force_entry_id;
alter table force_return rename column record_id to entry_id;
update register_words set register = 'force_entry' where register = 'force_record';
