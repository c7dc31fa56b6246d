-- What is sealed of registers and was entered longest ago, of each of them: whose term may be over is looked for by it.
create index register_words_entered on register_words (register, at);

-- How many photos a record came with: they end with its words, their number stays.
alter table site_record add column photos int not null default 0;
update site_record set photos = coalesce(jsonb_array_length(message -> 'files'), 0);
alter table site_record alter column photos drop default;
