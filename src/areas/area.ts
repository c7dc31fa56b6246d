/** The kinds of unit, as Vietnamese law names them; province and district levels of before 1/7/2025 included. */
export const AREA_KINDS = [
  'tinh',
  'thanh_pho',
  'quan',
  'huyen',
  'thi_xa',
  'phuong',
  'xa',
  'thi_tran',
  'dac_khu',
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** Languages in which an area can be named. */
export type AreaLanguage = 'vi' | 'en';

/** One administrative unit with the days on which it stood. Days are `YYYY-MM-DD`, both inclusive. */
export interface Area {
  /** Our own number, never reused: the identity. */
  readonly areaId: number;
  /** The official code in that time; reused by the State, so never an identity. Null where unknown. */
  readonly code: string | null;
  /** Without the kind: `Đông Sơn`. */
  readonly name: string;
  readonly kind: AreaKind;
  readonly parentId: number | null;
  readonly validFrom: string;
  /** The last day; null while the unit stands. */
  readonly validTo: string | null;
  /** Whether the name, and the day on which it ended (or began, where it still stands), stand in a public source. */
  readonly verified: boolean;
}

/** How much of a unit went where; `unverified` where that is not known, never guessed. */
export const EXTENTS = ['full', 'part', 'unverified'] as const;
export type Extent = (typeof EXTENTS)[number];

/** What became of a unit, or of a part of it. */
export interface Succession {
  readonly successionId: number;
  readonly fromId: number;
  /** Null where the successor is unknown. */
  readonly toId: number | null;
  readonly extent: Extent;
  /** First day of the successor's answering for it; null where unknown. */
  readonly onDay: string | null;
  readonly verified: boolean;
}

/** All units and what became of them: what search and routing work on, in the server and on the phone. */
export interface AreaSet {
  readonly areas: readonly Area[];
  readonly successions: readonly Succession[];
}

const KIND_VI: Record<AreaKind, string> = {
  tinh: 'tỉnh',
  thanh_pho: 'thành phố',
  quan: 'quận',
  huyen: 'huyện',
  thi_xa: 'thị xã',
  phuong: 'phường',
  xa: 'xã',
  thi_tran: 'thị trấn',
  dac_khu: 'đặc khu',
};

const KIND_EN: Record<AreaKind, string> = {
  tinh: 'province',
  thanh_pho: 'city',
  quan: 'district',
  huyen: 'district',
  thi_xa: 'town',
  phuong: 'ward',
  xa: 'commune',
  thi_tran: 'township',
  dac_khu: 'special zone',
};

const COMMUNAL: ReadonlySet<AreaKind> = new Set(['phuong', 'xa', 'thi_tran', 'dac_khu']);

/** `phường Đông Sơn`, or `Đông Sơn ward`. It does not tell apart units of one name: `describeArea` does. */
export function displayName(area: Pick<Area, 'name' | 'kind'>, language: AreaLanguage = 'vi'): string {
  return language === 'vi' ? `${KIND_VI[area.kind]} ${area.name}` : `${area.name} ${KIND_EN[area.kind]}`;
}

/** What a unit is called in every language, to be shown in the one of the moment. */
export type AreaNames = Readonly<Record<AreaLanguage, string>>;

/** A unit that was chosen: by its number, and by what it is called. */
export interface NamedArea {
  readonly areaId: number;
  readonly name: AreaNames;
}

/** `displayName` in every language. */
export function displayNames(area: Pick<Area, 'name' | 'kind'>): AreaNames {
  return { vi: displayName(area, 'vi'), en: displayName(area, 'en') };
}

/** Whether the unit stood on a day (`YYYY-MM-DD`). */
export function validOn(area: Pick<Area, 'validFrom' | 'validTo'>, day: string): boolean {
  return area.validFrom <= day && (area.validTo === null || day <= area.validTo);
}

/** Whether the unit is of the lowest level, the one that a report is addressed by. */
export function isCommunal(area: Pick<Area, 'kind'>): boolean {
  return COMMUNAL.has(area.kind);
}
