import type { Role, UnitKind, UnitLevel } from '../accounts/roles.ts';
import { displayName } from '../areas/area.ts';
import {
  CITY_ID,
  PROVINCE_ID,
  SHIPPED_AREAS,
  SHIPPED_SUCCESSIONS,
  UNITS_2018,
  WARDS_2025,
} from '../areas/data/index.ts';
import { traceSuccessors } from '../areas/trace-successors.ts';

/** A unit's name inside the demo: `city`, `province`, `duty`, `independent`, `steering`, `ward-201`, `old-107`. */
export type DeskName = string;

/** A unit of the demo city. */
export interface PlannedUnit {
  readonly desk: DeskName;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly areaId: number;
  readonly name: string;
  readonly nameEn: string;
  /** First and last day; null where that is the ceremony's, and while the unit stands. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Somebody who works in the demo city. */
export interface PlannedPerson {
  readonly login: string;
  readonly displayName: string;
  readonly memberships: readonly { readonly desk: DeskName; readonly role: Role }[];
}

/** Before the first day that the product has to know. */
export const UNITS_FROM = '2016-12-01';
const WARDS_FROM = '2025-07-01';
const CITY_TO = '2025-06-30';

/** The desk of an area. */
export const wardDesk = (areaId: number): DeskName => `ward-${areaId}`;
export const oldDesk = (areaId: number): DeskName => `old-${areaId}`;

const OLD_DESKS: readonly PlannedUnit[] = UNITS_2018.map((area) => ({
  desk: oldDesk(area.areaId),
  kind: 'desk',
  level: 'ward',
  areaId: area.areaId,
  name: `Công an ${displayName(area)} (đến ${area.validTo?.slice(0, 4)})`,
  nameEn: `Police of ${displayName(area, 'en')} (until ${area.validTo?.slice(0, 4)})`,
  validFrom: UNITS_FROM,
  validTo: CITY_TO,
}));

const WARD_DESKS: readonly PlannedUnit[] = WARDS_2025.map((area) => ({
  desk: wardDesk(area.areaId),
  kind: 'desk',
  level: 'ward',
  areaId: area.areaId,
  name: `Công an ${displayName(area)}`,
  nameEn: `Police of ${displayName(area, 'en')}`,
  validFrom: WARDS_FROM,
  validTo: null,
}));

const ofProvince = { areaId: PROVINCE_ID, level: 'province', validFrom: null, validTo: null } as const;

/** Every unit of the city, then and now. */
export const UNITS: readonly PlannedUnit[] = [
  {
    desk: 'duty',
    kind: 'duty',
    name: 'Trực ban Công an tỉnh Thanh Hóa',
    nameEn: 'Duty desk, Thanh Hóa province police',
    ...ofProvince,
  },
  {
    desk: 'independent',
    kind: 'independent',
    name: 'Thanh tra Công an tỉnh Thanh Hóa',
    nameEn: 'Inspectorate, Thanh Hóa province police',
    ...ofProvince,
  },
  {
    desk: 'province',
    kind: 'desk',
    name: 'Cơ quan Cảnh sát điều tra Công an tỉnh Thanh Hóa',
    nameEn: 'Investigation police, Thanh Hóa province',
    ...ofProvince,
  },
  {
    desk: 'steering',
    kind: 'steering',
    name: 'Ban Chỉ đạo 138 tỉnh Thanh Hóa',
    nameEn: 'Steering Board 138, Thanh Hóa province',
    ...ofProvince,
  },
  {
    desk: 'city',
    kind: 'desk',
    level: 'city',
    areaId: CITY_ID,
    name: 'Công an TP Thanh Hóa (đến 2025)',
    nameEn: 'Police of Thanh Hóa city (until 2025)',
    validFrom: UNITS_FROM,
    validTo: CITY_TO,
  },
  ...OLD_DESKS,
  ...WARD_DESKS,
];

/** The desks of 2018 whose tips a ward of today keeps: those that went into it, wholly or in part. */
function keptBy(wardId: number): DeskName[] {
  return UNITS_2018.filter(({ areaId }) => successorsOf(areaId).includes(wardId)).map(({ areaId }) =>
    oldDesk(areaId),
  );
}

/** Desks of 2018 that went into nobody knows which ward: kept by the province until a source says. */
function keptByProvince(): DeskName[] {
  const orphans = UNITS_2018.filter(({ areaId }) => successorsOf(areaId).length === 0);
  return ['city', ...orphans.map(({ areaId }) => oldDesk(areaId))];
}

function successorsOf(areaId: number): number[] {
  const set = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };
  return traceSuccessors(set, areaId, null).successors.map((successor) => successor.areaId);
}

/** Surnames by ward; the given name says the role and that nobody real is meant: "Mẫu" is a specimen. */
const SURNAMES = ['Nguyễn', 'Lê', 'Trần', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ'];
const WARD_ROLES: readonly { role: Role; login: string; given: string }[] = [
  { role: 'chief', login: 'truong', given: 'Văn Mẫu' },
  { role: 'reception', login: 'tiepnhan', given: 'Thị Thử' },
  { role: 'investigator', login: 'dieutra', given: 'Minh Mẫu' },
];
const WARD_LOGINS: Readonly<Record<number, string>> = {
  201: 'hacthanh',
  202: 'hamrong',
  203: 'nguyetvien',
  204: 'quangphu',
  205: 'dongquang',
  206: 'dongson',
  207: 'dongtien',
};

const WARD_PEOPLE: readonly PlannedPerson[] = WARDS_2025.flatMap(({ areaId }, index) =>
  WARD_ROLES.map(({ role, login, given }) => ({
    login: `${WARD_LOGINS[areaId]}.${login}`,
    displayName: `${SURNAMES[index]} ${given}`,
    memberships: [wardDesk(areaId), ...keptBy(areaId)].map((desk) => ({ desk, role })),
  })),
);

const PROVINCE_DESKS = ['province', ...keptByProvince()];

/** Officers, analyst and auditor; invited by the administrator. */
export const OFFICERS: readonly PlannedPerson[] = [
  ...WARD_PEOPLE,
  person('tinh.truong', 'Đặng Văn Mẫu', PROVINCE_DESKS, 'chief'),
  person('tinh.tiepnhan', 'Bùi Thị Thử', PROVINCE_DESKS, 'reception'),
  person('tinh.dieutra', 'Ngô Minh Mẫu', PROVINCE_DESKS, 'investigator'),
  person('trucban.mot', 'Dương Văn Thử', ['duty'], 'duty'),
  person('trucban.truong', 'Lý Văn Mẫu', ['duty'], 'chief'),
  person('thanhtra.truong', 'Mai Thị Mẫu', ['independent'], 'chief'),
  person('thanhtra.dieutra', 'Trịnh Văn Thử', ['independent'], 'investigator'),
  person('bcd.phantich', 'Cao Thị Mẫu', ['steering'], 'analyst'),
  person('bcd.kiemtra', 'Hà Văn Thử', ['steering'], 'auditor'),
];

/** The two key stewards and the administrator, whom the ceremony itself makes. */
export const STEWARDS: readonly [PlannedPerson, PlannedPerson] = [
  person('giukhoa.mot', 'Tạ Văn Mẫu', ['board'], 'steward'),
  person('giukhoa.hai', 'Lưu Thị Thử', ['board'], 'steward'),
];
export const ADMINISTRATOR: PlannedPerson = person('quantri', 'Phan Văn Thử', ['board'], 'administrator');

function person(login: string, name: string, desks: readonly DeskName[], role: Role): PlannedPerson {
  return { login, displayName: name, memberships: desks.map((desk) => ({ desk, role })) };
}
