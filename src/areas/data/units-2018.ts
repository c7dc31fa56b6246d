import type { AreaKind } from '../area.ts';
import { CITY_ID, PROVINCE_ID } from './province.ts';
import {
  AFTER_2019_CHANGE,
  BEFORE_2019_CHANGE,
  CHANGES_2019,
  CODES,
  LAST_DAY_OF_CITY,
  LIST_2018,
  RECORDED_FROM,
  RESOLUTION_2025,
  type ShippedArea,
} from './sources.ts';

/** How we know a unit: by its code, by the resolution of 2025, or only by the list of 2018. */
type Known = 'code' | 'resolution' | 'list';

/**
 * [id, name, kind, code, known by, last day]. The kind is that of 2018: several communes became wards before
 * 2025, on days that no source at hand tells; an importer may add those as units of their own.
 */
type Row = readonly [number, string, AreaKind, string | null, Known, string];

const END = LAST_DAY_OF_CITY;
const END_2019 = BEFORE_2019_CHANGE;

const CITY_UNITS: readonly Row[] = [
  [101, 'Ba Đình', 'phuong', '14776', 'code', END],
  [102, 'Điện Biên', 'phuong', '14767', 'code', END],
  [103, 'Đông Cương', 'phuong', '14791', 'code', END],
  [104, 'Đông Hải', 'phuong', '14797', 'code', END],
  [105, 'Đông Hương', 'phuong', '14794', 'code', END],
  [106, 'Đông Sơn', 'phuong', '14785', 'code', END],
  [107, 'Đông Thọ', 'phuong', '14758', 'code', END],
  [108, 'Đông Vệ', 'phuong', '14782', 'code', END],
  [109, 'Hàm Rồng', 'phuong', '14755', 'code', END],
  [110, 'Lam Sơn', 'phuong', '14773', 'code', END],
  [111, 'Nam Ngạn', 'phuong', '14761', 'code', END],
  [112, 'Ngọc Trạo', 'phuong', '14779', 'code', END],
  [113, 'Phú Sơn', 'phuong', '14770', 'code', END],
  [114, 'Quảng Hưng', 'phuong', '14800', 'code', END],
  [115, 'Quảng Thắng', 'phuong', '14803', 'code', END],
  [116, 'Quảng Thành', 'phuong', '14806', 'code', END],
  // It was gone before 1/7/2025; when is not known, so its end is the latest day possible, not verified.
  [117, 'Tân Sơn', 'phuong', '14788', 'list', END],
  [118, 'Trường Thi', 'phuong', '14764', 'code', END],
  [119, 'Tào Xuyên', 'phuong', '15913', 'code', END],
  [120, 'An Hoạch', 'phuong', null, 'list', END_2019],
  [121, 'Đông Hưng', 'xa', null, 'list', END_2019],
  [122, 'Đông Lĩnh', 'xa', null, 'list', END],
  [123, 'Đông Tân', 'xa', null, 'list', END],
  [124, 'Đông Vinh', 'xa', null, 'resolution', END],
  [125, 'Hoằng Anh', 'xa', null, 'list', END_2019],
  [126, 'Hoằng Đại', 'xa', null, 'resolution', END],
  [127, 'Hoằng Long', 'xa', null, 'list', END_2019],
  [128, 'Hoằng Lý', 'xa', null, 'list', END_2019],
  [129, 'Hoằng Quang', 'xa', null, 'resolution', END],
  [130, 'Quảng Cát', 'xa', null, 'resolution', END],
  [131, 'Quảng Đông', 'xa', null, 'resolution', END],
  [132, 'Quảng Phú', 'xa', null, 'resolution', END],
  [133, 'Quảng Tâm', 'xa', null, 'resolution', END],
  [134, 'Quảng Thịnh', 'xa', null, 'resolution', END],
  [135, 'Thiệu Dương', 'xa', null, 'resolution', END],
  [136, 'Thiệu Khánh', 'xa', null, 'list', END],
  [137, 'Thiệu Vân', 'xa', null, 'list', END],
];

/** Units made in 2019 inside the city. The kind of Long Anh at its founding is not verified. */
const MADE_2019: readonly Row[] = [
  [151, 'An Hưng', 'phuong', null, 'resolution', END],
  [152, 'Long Anh', 'phuong', null, 'resolution', END],
];

/** Communes outside the city of 2018 that went into Đông Quang; their district of then is not recorded. */
const NEIGHBOURS: readonly Row[] = [
  [161, 'Đông Quang', 'xa', null, 'resolution', END],
  [162, 'Đông Yên', 'xa', null, 'resolution', END],
  [163, 'Đông Văn', 'xa', null, 'resolution', END],
  [164, 'Đông Phú', 'xa', null, 'resolution', END],
  [165, 'Đông Nam', 'xa', null, 'resolution', END],
];

const SOURCE: Record<Known, string> = { code: CODES, resolution: RESOLUTION_2025, list: LIST_2018 };

function unit(row: Row, parentId: number, validFrom: string, source?: string): ShippedArea {
  const [areaId, name, kind, code, known, validTo] = row;
  const verified = known !== 'list';
  return {
    areaId,
    code,
    name,
    kind,
    parentId,
    validFrom,
    validTo,
    source: source ?? SOURCE[known],
    verified,
  };
}

/** The 37 units of the article's city. */
export const UNITS_2018: readonly ShippedArea[] = CITY_UNITS.map((row) => unit(row, CITY_ID, RECORDED_FROM));

/** Units of the city that are younger than 2018 and ended with it. */
export const UNITS_2019: readonly ShippedArea[] = MADE_2019.map((row) =>
  unit(row, CITY_ID, AFTER_2019_CHANGE, `${CHANGES_2019}; ${RESOLUTION_2025}`),
);

/** Former communes around the city that today's wards hold; their parent is given as the province. */
export const NEIGHBOURS_2025: readonly ShippedArea[] = NEIGHBOURS.map((row) =>
  unit(row, PROVINCE_ID, RECORDED_FROM),
);
