import type { Extent } from '../area.ts';
import { CITY_ID } from './province.ts';
import {
  AFTER_2019_CHANGE,
  CHANGES_2019,
  FIRST_DAY_OF_WARDS,
  LIST_2018,
  RESOLUTION_2025,
  type ShippedSuccession,
} from './sources.ts';

/** [id, from, to, extent]: see the ids in the files of units beside this one. */
type Row = readonly [number, number, number | null, Extent];

/** An Hoạch, Đông Hưng -> An Hưng; Hoằng Lý -> Tào Xuyên; Hoằng Long, Hoằng Anh -> Long Anh. */
const IN_2019: readonly Row[] = [
  [1, 120, 151, 'full'],
  [2, 121, 151, 'full'],
  [3, 128, 119, 'full'],
  [4, 127, 152, 'full'],
  [5, 125, 152, 'full'],
];

const IN_2025: readonly Row[] = [
  // Hạc Thành
  [11, 113, 201, 'full'],
  [12, 110, 201, 'full'],
  [13, 101, 201, 'full'],
  [14, 112, 201, 'full'],
  [15, 106, 201, 'full'],
  [16, 118, 201, 'full'],
  [17, 102, 201, 'full'],
  [18, 105, 201, 'full'],
  [19, 104, 201, 'full'],
  [20, 108, 201, 'full'],
  // Hàm Rồng
  [31, 135, 202, 'full'],
  [32, 103, 202, 'full'],
  [33, 111, 202, 'full'],
  [34, 109, 202, 'full'],
  // Đông Thọ was split: most of it to Hàm Rồng, the rest to Hạc Thành
  [35, 107, 202, 'part'],
  [36, 107, 201, 'part'],
  // Nguyệt Viên
  [41, 119, 203, 'full'],
  [42, 152, 203, 'full'],
  [43, 129, 203, 'full'],
  [44, 126, 203, 'full'],
  // Quảng Phú
  [51, 114, 204, 'full'],
  [52, 133, 204, 'full'],
  [53, 116, 204, 'full'],
  [54, 131, 204, 'full'],
  [55, 134, 204, 'full'],
  [56, 130, 204, 'full'],
  [57, 132, 204, 'full'],
  // Đông Quang
  [61, 115, 205, 'full'],
  [62, 124, 205, 'full'],
  [63, 161, 205, 'full'],
  [64, 162, 205, 'full'],
  [65, 163, 205, 'full'],
  [66, 164, 205, 'full'],
  [67, 165, 205, 'full'],
  // An Hưng was split
  [68, 151, 201, 'part'],
  [69, 151, 205, 'part'],
  // The city itself
  [81, CITY_ID, 201, 'part'],
  [82, CITY_ID, 202, 'part'],
  [83, CITY_ID, 203, 'part'],
  [84, CITY_ID, 204, 'part'],
  [85, CITY_ID, 205, 'part'],
  [86, CITY_ID, 206, 'part'],
  [87, CITY_ID, 207, 'part'],
];

/** Into one of today's wards, but no source at hand says which: never guessed. */
const NOT_KNOWN_2025: readonly Row[] = [
  [91, 122, null, 'unverified'],
  [92, 123, null, 'unverified'],
  [93, 136, null, 'unverified'],
  [94, 137, null, 'unverified'],
];

/** Tân Sơn was gone before 2025; neither when nor into what is known. */
const NOT_KNOWN: readonly Row[] = [[95, 117, null, 'unverified']];

function succession(row: Row, onDay: string | null, source: string, verified: boolean): ShippedSuccession {
  const [successionId, fromId, toId, extent] = row;
  return { successionId, fromId, toId, extent, onDay, source, verified };
}

/** What became of every shipped unit that ended. */
export const SUCCESSIONS: readonly ShippedSuccession[] = [
  ...IN_2019.map((row) => succession(row, AFTER_2019_CHANGE, CHANGES_2019, false)),
  ...IN_2025.map((row) => succession(row, FIRST_DAY_OF_WARDS, RESOLUTION_2025, true)),
  ...NOT_KNOWN_2025.map((row) => succession(row, FIRST_DAY_OF_WARDS, LIST_2018, false)),
  ...NOT_KNOWN.map((row) => succession(row, null, LIST_2018, false)),
];
