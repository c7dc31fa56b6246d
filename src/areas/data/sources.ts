import type { Area, Succession } from '../area.ts';

/** A unit as it is shipped: with where we know it from. */
export interface ShippedArea extends Area {
  readonly source: string;
}

/** A succession as it is shipped: with where we know it from. */
export interface ShippedSuccession extends Succession {
  readonly source: string;
}

/** The resolution that made today's units of the province. */
export const RESOLUTION_2025 = 'NQ 1686/NQ-UBTVQH15';
/** The units of 2018: known, no document at hand. */
export const LIST_2018 = 'danh sách đơn vị hành chính TP Thanh Hóa năm 2018 (chưa đối chiếu văn bản)';
/** Names found with their official codes in the State's list of codes. */
export const CODES = 'danh mục mã đơn vị hành chính';
/** The changes of 2019. That they happened in 2019 is known; the day and the number are not checked. */
export const CHANGES_2019 = 'NQ 786/NQ-UBTVQH14 năm 2019 (chưa đối chiếu văn bản, kể cả ngày hiệu lực)';

/**
 * The first day for which these data speak: the beginning of the article's period. The units of 2018 are
 * older than that; when each was founded is in no source at hand.
 */
export const RECORDED_FROM = '2017-01-01';

/** Whether a unit is older than its data: when it was founded is not known. */
export function isOlder({ validFrom }: Pick<Area, 'validFrom'>): boolean {
  return validFrom === RECORDED_FROM;
}
/** The last day of the three-level order. */
export const LAST_DAY_OF_CITY = '2025-06-30';
/** The first day of the two-level order. */
export const FIRST_DAY_OF_WARDS = '2025-07-01';
/** The last day before the changes of 2019, and the first one after. Not verified. */
export const BEFORE_2019_CHANGE = '2019-11-30';
export const AFTER_2019_CHANGE = '2019-12-01';
