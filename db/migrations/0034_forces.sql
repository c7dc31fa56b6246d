-- Core forces: the security and order teams of residential groups (Luật 30/2023/QH15), their members, what they were
-- given and did, and their grade of a year. Rows carry the area of the desk that keeps them. Decision 0028.

alter table law_parameter drop constraint law_parameter_unit_check;
alter table law_parameter add constraint law_parameter_unit_check check (unit in
  ('day', 'working_day', 'month', 'hour', 'hour_of_day', 'weekday', 'month_of_year', 'day_of_month',
   'year', 'person', 'percent'));

create table force_team (
  area_id         int not null,
  team_id         uuid not null,
  unit_id         int not null,
  -- Of a thôn or a tổ dân phố: a place, never a person.
  group_name      text not null check (group_name <> ''),
  -- The same without upper case and with its numbers padded: one group has one team, and lists are in its order.
  group_key       text not null,
  decision_number text not null,
  decision_dated  date not null,
  decision_issuer text not null,
  -- Strength by that decision, beside the leader.
  deputies        int not null check (deputies >= 0),
  members         int not null check (members >= 0),
  from_day        date not null,
  ended_on        date check (ended_on >= from_day),
  -- Since when a complaint about it is being looked into, as the desk was told; null where there is none.
  complaint_since date,
  version         int not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (area_id, team_id)
);
create unique index force_team_group on force_team (area_id, group_key) where ended_on is null;
create index force_team_standing on force_team (area_id, group_key, team_id) where ended_on is null;
create index force_team_ended on force_team (area_id, group_key, team_id) where ended_on is not null;
create index force_team_list on force_team (area_id, group_key, team_id);

-- What happened to a team, one row for each version; `before` keeps what a change replaced.
create table force_step (
  area_id    int not null,
  team_id    uuid not null,
  version    int not null,
  action     text not null check (action in
    ('form', 'change', 'end', 'add_member', 'change_member', 'end_member', 'grade', 'withdraw_grade')),
  on_day     date not null,
  -- The member concerned, or the first day of the year that was graded.
  subject    text,
  grade      text,
  before     jsonb not null,
  actor_id   uuid not null,
  at         timestamptz not null,
  primary key (area_id, team_id, version)
);

-- That somebody serves in a team, in which role, from when to when. Name, telephone and day of birth are sealed
-- (`register_words`, bound to the member).
create table force_member (
  area_id   int not null,
  team_id   uuid not null,
  member_id uuid not null,
  role      text not null check (role in ('leader', 'deputy', 'member')),
  from_day  date not null,
  to_day    date check (to_day >= from_day),
  primary key (area_id, team_id, member_id)
);
create index force_member_list on force_member (area_id, team_id, from_day desc, member_id desc);
create index force_member_days on force_member (area_id, from_day, to_day);
create index force_member_left on force_member (to_day) where to_day is not null;

-- What a team was taught, given and did. Of a training `count` is how many came; of equipment how many pieces it was
-- given and `part` how many came back; of tasks how many it was charged with and `part` how many it carried out.
create table force_record (
  area_id      int not null,
  team_id      uuid not null,
  record_id    uuid not null,
  sort         text not null check (sort in ('task', 'training', 'equipment')),
  code         text not null,
  on_day       date not null,
  count        int not null check (count > 0),
  part         int check (part between 0 and count),
  hours        int check (hours > 0),
  returned_on  date,
  withdrawn_at timestamptz,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (area_id, team_id, record_id),
  check ((sort = 'training') = (part is null) and (sort = 'training') = (hours is not null)),
  check (sort = 'equipment' or returned_on is null)
);
create index force_record_list on force_record (area_id, team_id, sort, on_day desc, record_id desc);
create index force_record_tasks on force_record (area_id, team_id, on_day) include (count, part)
  where sort = 'task' and withdrawn_at is null;

-- The grading of a year in an area: the row that whoever grades there holds, so that two at once never pass the quota.
create table force_year (
  area_id   int not null,
  year_from date not null,
  primary key (area_id, year_from)
);

-- The grade of a team for a year, with the tasks that it stood on. Withdrawn, the row goes; the steps tell of it.
create table force_grade (
  area_id    int not null,
  year_from  date not null,
  team_id    uuid not null,
  grade      text not null check (grade in ('excellent', 'good', 'completed', 'not_completed')),
  charged    int not null,
  carried    int not null,
  graded_by  uuid not null,
  graded_at  timestamptz not null,
  primary key (area_id, year_from, team_id)
);
create index force_grade_newest on force_grade (area_id, team_id, year_from desc);
