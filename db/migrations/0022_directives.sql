-- The steering board of an area and what it works by: members, meetings, documents from above, tasks. Official
-- business is clear; decision 0021. Rows belong to the area of the steering unit.

-- One line for each steering unit that keeps a board: whoever changes its members or meetings counts it up first,
-- so that two changes at a time are judged one after the other.
create table board (
  area_id int not null,
  unit_id int not null,
  version int not null,
  primary key (area_id, unit_id)
);

create table board_member (
  area_id    int not null,
  member_id  uuid not null,
  unit_id    int not null,
  name       text not null,
  post       text not null,
  role       text not null check (role in ('head', 'standing_deputy', 'deputy', 'member', 'secretary')),
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  version    int not null,
  primary key (area_id, member_id)
);
create index board_member_unit on board_member (unit_id, valid_from desc, member_id desc);

create table board_meeting (
  area_id      int not null,
  meeting_id   uuid not null,
  unit_id      int not null,
  number       int not null check (number > 0),
  year         int not null,
  held_on      date not null,
  place        text not null,
  chair_id     uuid,
  secretary_id uuid,
  -- Items in their order, as texts.
  agenda       jsonb not null,
  minutes      text not null,
  conclusions  jsonb not null,
  version      int not null,
  -- Once the minutes have been issued: the whole of them as they then stood, and the SHA-256 that is in the log.
  issued_at    timestamptz,
  issued_by    uuid,
  issued       jsonb,
  issued_hash  bytea check (length(issued_hash) = 32),
  primary key (area_id, meeting_id),
  constraint board_meeting_number unique (area_id, unit_id, year, number),
  check ((issued_at is null) = (issued is null) and (issued_at is null) = (issued_hash is null))
);
create index board_meeting_unit on board_meeting (unit_id, held_on desc, meeting_id desc);
create index board_meeting_id on board_meeting (meeting_id);

-- Documents from above, as far as they are known: what is not known is null, never guessed.
create table directive (
  area_id       int not null,
  directive_id  uuid not null,
  unit_id       int not null,
  kind          text not null check (kind in
    ('resolution', 'directive', 'programme', 'plan', 'circular', 'conclusion', 'dispatch', 'other')),
  number        text,
  issued_on     date,
  issuer        text,
  subject       text not null,
  source        text,
  valid_from    date,
  valid_to      date check (valid_to >= valid_from),
  superseded_by text,
  -- Whether somebody compared these facts with the paper.
  verified      boolean not null,
  version       int not null,
  recorded_at   timestamptz not null,
  primary key (area_id, directive_id)
);
create index directive_unit on directive (unit_id, recorded_at desc, directive_id desc);
create index directive_id on directive (directive_id);

create table directive_task (
  area_id         int not null,
  task_id         uuid not null,
  -- The steering unit that gave it, and the unit that answers for it.
  unit_id         int not null,
  responsible_id  int not null,
  -- One of the two at most: out of a document, or out of a conclusion of a meeting (counted from 0).
  directive_id    uuid,
  meeting_id      uuid,
  conclusion      int,
  title           text not null,
  assigned_on     date not null,
  due_on          date not null check (due_on >= assigned_on),
  -- Whether every day of the calendar that decided it is verified.
  due_verified    boolean not null,
  state           text not null check (state in
    ('assigned', 'acknowledged', 'in_progress', 'reported', 'accepted', 'returned', 'withdrawn')),
  percent         int not null check (percent between 0 and 100),
  extension_asked date,
  -- The day of the report that waits for an answer or was accepted, and by when the board answers.
  reported_on     date,
  answer_due_on   date,
  closed_on       date,
  version         int not null,
  primary key (area_id, task_id),
  check (directive_id is null or meeting_id is null),
  check ((meeting_id is null) = (conclusion is null)),
  check ((state in ('accepted', 'withdrawn')) = (closed_on is not null))
);
create index directive_task_open on directive_task (unit_id, due_on, task_id) where closed_on is null;
create index directive_task_all on directive_task (unit_id, due_on desc, task_id desc);
create index directive_task_responsible on directive_task (responsible_id, due_on, task_id);
create index directive_task_directive on directive_task (directive_id) where directive_id is not null;
create index directive_task_meeting on directive_task (meeting_id) where meeting_id is not null;
create index directive_task_area on directive_task (area_id, due_on);
create index directive_task_due on directive_task (due_on, task_id) where closed_on is null;
create index directive_task_id on directive_task (task_id);

create table directive_step (
  area_id  int not null,
  task_id  uuid not null,
  seq      int not null,
  action   text not null,
  to_state text not null,
  actor_id uuid not null,
  at       timestamptz not null,
  -- What was reported, or why; clear by decision 0021.
  words    text,
  percent  int,
  -- The day that was asked for or granted.
  due_on   date,
  primary key (area_id, task_id, seq)
);

-- Papers that a report shows. A report names them; what none has named a day later is removed.
create table directive_evidence (
  area_id      int not null,
  task_id      uuid not null,
  evidence_id  uuid not null,
  seq          int,
  name         text not null,
  type         text not null,
  size         int not null,
  sha256       bytea not null check (length(sha256) = 32),
  stored_as    text not null,
  uploaded_by  uuid not null,
  uploaded_at  timestamptz not null,
  -- Taken away because it shows what does not belong here; the file is gone, the line and the reason stay.
  removed_at   timestamptz,
  removed_by   uuid,
  removed_why  text,
  primary key (area_id, task_id, evidence_id)
);
create index directive_evidence_loose on directive_evidence (uploaded_at) where seq is null;

-- What the system itself reminded of, so that it neither forgets nor repeats.
create table directive_reminder (
  area_id int not null,
  task_id uuid not null,
  kind    text not null check (kind in ('soon', 'late')),
  due_on  date not null,
  on_day  date not null,
  primary key (area_id, task_id, kind, due_on, on_day)
);
