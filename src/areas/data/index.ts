import { PROVINCE_AND_CITY, WARDS_2025 } from './province.ts';
import type { ShippedArea } from './sources.ts';
import { NEIGHBOURS_2025, UNITS_2018, UNITS_2019 } from './units-2018.ts';

export { CITY_ID, PROVINCE_ID, WARDS_2025 } from './province.ts';
export { SUCCESSIONS as SHIPPED_SUCCESSIONS } from './successions.ts';
export { UNITS_2018 } from './units-2018.ts';

/** Every unit that comes with the product, parents before children. Ids are fixed for ever. */
export const SHIPPED_AREAS: readonly ShippedArea[] = [
  ...PROVINCE_AND_CITY,
  ...UNITS_2018,
  ...UNITS_2019,
  ...NEIGHBOURS_2025,
  ...WARDS_2025,
];
