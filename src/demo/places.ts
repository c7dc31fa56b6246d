import { displayName } from '../areas/area.ts';
import { SHIPPED_AREAS } from '../areas/data/index.ts';
import type { Random } from './random.ts';

/** Streets that people of a ward name when they tell where something was; elsewhere a lane or a hamlet does. */
const STREETS: Readonly<Record<number, readonly string[]>> = {
  101: ['đường Lê Hoàn', 'đường Hàng Than'],
  102: ['đường Trần Phú', 'đường Hạc Thành', 'đường Tống Duy Tân'],
  103: ['đường Đình Hương'],
  104: ['đại lộ Lê Lợi'],
  105: ['đại lộ Lê Lợi', 'đường Lê Lai'],
  106: ['đường Lê Lai'],
  107: ['đường Bà Triệu', 'đường Đình Hương', 'đường Thành Thái'],
  108: ['đường Quang Trung', 'đường Hải Thượng Lãn Ông'],
  109: ['đường Bà Triệu', 'khu vực chân cầu Hàm Rồng'],
  110: ['đường Lê Lai', 'đại lộ Lê Lợi'],
  111: ['đường Trần Hưng Đạo'],
  112: ['đường Nguyễn Trãi', 'đường Quang Trung'],
  113: ['đường Nguyễn Trãi', 'khu vực ga Thanh Hóa'],
  116: ['đường Quang Trung'],
  117: ['đường Phan Chu Trinh', 'đường Dương Đình Nghệ'],
  118: ['đường Trường Thi', 'đường Bến Ngự'],
  119: ['quốc lộ 1A đoạn qua phường'],
  201: ['đường Trần Phú', 'đường Quang Trung', 'đường Nguyễn Trãi', 'đường Trường Thi'],
  202: ['đường Bà Triệu', 'đường Đình Hương', 'đường Trần Hưng Đạo'],
  203: ['quốc lộ 1A đoạn qua phường'],
  204: ['đường Quang Trung'],
};

const LANDMARKS = [
  'gần nhà văn hóa',
  'cạnh trường tiểu học',
  'đối diện trạm y tế',
  'sau chợ',
  'cạnh cây xăng',
  'gần sân bóng',
  'cạnh cửa hàng tạp hóa đầu ngõ',
  'gần cổng khu công nghiệp',
  'ngay khúc cua đầu đường',
  'cạnh trạm biến áp',
] as const;

/** Where somebody lives in an area: never a stretch of a road, as things happen there but nobody has an address. */
export function homeIn(areaId: number, random: Random): Place {
  const place = placeIn(areaId, random);
  const isHome = /^(ngõ|phố|thôn|đường|đại lộ) /.test(place.full);
  return isHome ? place : { ...place, full: `phố ${random.int(1, 11)}, ${place.area}` };
}

/** Where something happened, as people there say it. */
interface Place {
  /** `ngõ 12 đường Trường Thi, phường Trường Thi`. */
  readonly full: string;
  /** `phường Trường Thi`. */
  readonly area: string;
  readonly landmark: string;
}

/** A place in an area; numbers of lanes and hamlets are made up. */
export function placeIn(areaId: number, random: Random): Place {
  const area = SHIPPED_AREAS.find((shipped) => shipped.areaId === areaId);
  if (area === undefined) throw new RangeError(`no area ${areaId}`);
  const name = displayName(area);
  return {
    full: `${spot(areaId, area.kind, random)}, ${name}`,
    area: name,
    landmark: random.pick(LANDMARKS),
  };
}

function spot(areaId: number, kind: string, random: Random): string {
  if (kind === 'xa') return `thôn ${random.int(1, 9)}`;
  const street = STREETS[areaId];
  if (street === undefined || random.chance(0.35)) return `phố ${random.int(1, 11)}`;
  const named = random.pick(street);
  if (!named.startsWith('đường')) return named;
  return random.chance(0.6) ? `ngõ ${random.int(2, 98)} ${named}` : named;
}
