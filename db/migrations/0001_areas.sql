-- Administrative units through time. Small reference tables: every other capability points at area_id,
-- which is never reused. The official code is only an attribute: 14797 was Đông Hải and is Hạc Thành.

create table area (
  area_id     int primary key,
  code        text check (code <> ''),
  name        text not null check (name <> ''),
  -- The name as src/areas/fold.ts folds its letters; nothing else writes it.
  name_folded text not null,
  kind        text not null check (kind in
    ('tinh', 'thanh_pho', 'quan', 'huyen', 'thi_xa', 'phuong', 'xa', 'thi_tran', 'dac_khu')),
  parent_id   int references area (area_id) check (parent_id <> area_id),
  valid_from  date not null,
  -- The last day on which the unit stood; null while it stands.
  valid_to    date check (valid_to >= valid_from),
  source      text not null check (source <> ''),
  verified    boolean not null
);
create index area_parent on area (parent_id);
create index area_code on area (code, valid_from);
-- For units entered after delivery; the shipped ones keep the ids of their data.
create sequence area_id_seq start with 10000;

create table area_succession (
  succession_id int primary key,
  from_id  int not null references area (area_id),
  -- Null where nobody has verified what became of the unit, or of its rest.
  to_id    int references area (area_id) check (to_id <> from_id),
  extent   text not null check (extent in ('full', 'part', 'unverified')),
  -- The first day on which the successor answers; null where that is unknown too.
  on_day   date,
  source   text not null check (source <> ''),
  verified boolean not null,
  check (to_id is not null or extent = 'unverified'),
  check (extent <> 'unverified' or not verified)
);
create index area_succession_from on area_succession (from_id);
create index area_succession_to on area_succession (to_id);
create sequence area_succession_id_seq start with 10000;
