-- How units change: every change that was entered or imported, and the boundaries that were imported.

create sequence area_change_id_seq;
create table area_change (
  change_id  int primary key default nextval('area_change_id_seq'),
  kind       text not null check (kind in ('merge', 'split', 'rename', 'abolish', 'import')),
  -- The first day of what is new; an import speaks of many days, and of none of its own.
  on_day     date check ((on_day is null) = (kind = 'import')),
  source     text not null check (source <> ''),
  verified   boolean not null,
  -- The administrator's account; an import is entered at the server itself.
  entered_by uuid check ((entered_by is null) = (kind = 'import')),
  entered_at timestamptz not null,
  -- What an import did: numbers alone.
  figures    jsonb check ((figures is null) = (kind <> 'import'))
);

-- Null for what was shipped.
alter table area add column begun_by int references area_change (change_id);
alter table area_succession add column change_id int references area_change (change_id);
create index area_succession_change on area_succession (change_id) where change_id is not null;

-- One row: other server processes look at it every few seconds, and whoever changes units holds it meanwhile.
create table area_version (
  singleton boolean primary key default true check (singleton),
  version   bigint not null
);
insert into area_version (version) values (1);

-- GeoJSON (RFC 7946), simplified to at most 60 KB.
create table area_boundary (
  area_id     int primary key references area (area_id),
  geometry    jsonb not null check (length(geometry::text) <= 120000),
  source      text not null check (source <> ''),
  imported_at timestamptz not null
);
