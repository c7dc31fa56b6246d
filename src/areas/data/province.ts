import {
  FIRST_DAY_OF_WARDS,
  LAST_DAY_OF_CITY,
  RECORDED_FROM,
  RESOLUTION_2025,
  type ShippedArea,
} from './sources.ts';

/** Tỉnh Thanh Hóa: stands before and after 1/7/2025. */
export const PROVINCE_ID = 1;
/** Thành phố Thanh Hóa, the article's city; ended on 30/6/2025. */
export const CITY_ID = 2;

/** The province and the city. */
export const PROVINCE_AND_CITY: readonly ShippedArea[] = [
  {
    areaId: PROVINCE_ID,
    code: null,
    name: 'Thanh Hóa',
    kind: 'tinh',
    parentId: null,
    validFrom: RECORDED_FROM,
    validTo: null,
    source: `đơn vị có từ trước ngày ${RECORDED_FROM}; ngày thành lập chưa đối chiếu`,
    verified: false,
  },
  {
    areaId: CITY_ID,
    code: null,
    name: 'Thanh Hóa',
    kind: 'thanh_pho',
    parentId: PROVINCE_ID,
    validFrom: RECORDED_FROM,
    validTo: LAST_DAY_OF_CITY,
    source: RESOLUTION_2025,
    verified: true,
  },
];

/** The seven wards into which the city went: [id, name, code]. */
const WARDS: readonly (readonly [number, string, string])[] = [
  [201, 'Hạc Thành', '14797'],
  [202, 'Hàm Rồng', '14758'],
  [203, 'Nguyệt Viên', '15925'],
  [204, 'Quảng Phú', '16522'],
  [205, 'Đông Quang', '16417'],
  [206, 'Đông Sơn', '16378'],
  [207, 'Đông Tiến', '15853'],
];

/** The wards of the two-level order, directly under the province. */
export const WARDS_2025: readonly ShippedArea[] = WARDS.map(([areaId, name, code]) => ({
  areaId,
  code,
  name,
  kind: 'phuong',
  parentId: PROVINCE_ID,
  validFrom: FIRST_DAY_OF_WARDS,
  validTo: null,
  source: RESOLUTION_2025,
  verified: true,
}));
