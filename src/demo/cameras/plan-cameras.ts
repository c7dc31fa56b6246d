import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS, UNITS_2018 } from '../../areas/data/index.ts';
import { TILES_2018 } from '../../areas/tile-map.ts';
import { unitOfToday } from '../../areas/unit-of-today.ts';
import { CAMERA_SCHEME_KIND, type DayStep, FUNDERS } from '../../cameras/camera.ts';
import type { CameraFields } from '../../cameras/contract.ts';
import { pointAt } from '../../cameras/geometry.ts';
import { kept } from '../../cameras/parse-point.ts';
import { addDays } from '../../law/day.ts';
import { type DeskName, oldDesk } from '../city.ts';
import { createRandom, type Random } from '../random.ts';
import type { PlannedScheme } from '../schemes/planned-scheme.ts';

/** A camera of the demo, with what happens to it. */
export interface PlannedCamera {
  readonly cameraId: string;
  readonly desk: DeskName;
  readonly areaId: number;
  readonly fields: CameraFields;
  /** Sealed: plainly nobody's name and number. */
  readonly owner: { readonly name: string; readonly contact: string };
  /** The day of the entry, on which it was seen at work. */
  readonly enteredOn: string;
  readonly steps: readonly { readonly action: DayStep; readonly onDay: string }[];
}

/** Cameras of each site of the scheme, of each other ward that has some, and how many wards these are. */
const OF_SITE = 20;
const OF_WARD = 20;
const WARDS = 12;
/**
 * Where the picture is centred, and how far apart the squares of the hand-laid map lie, in degrees. No source at hand
 * says where a former ward lay: each camera says that its place is a specimen.
 */
const MIDDLE = { lat: 19.807, lon: 105.776, column: 3, row: 2.5 };
const APART = { lat: 0.0112, lon: 0.0118 };
/** How far from the middle of its square a street begins, in metres, at most. */
const STREET = 420;
const SURNAMES = ['Nguyễn', 'Lê', 'Trần', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi'];
const SPOTS = ['đầu ngõ', 'ngã ba ngõ', 'trước số nhà', 'cột điện số'];
const SHIPPED = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };

/** The cameras of the city: those in the sites of its camera scheme, and some in other wards. Same seed, same plan. */
export function planCameras(
  seed: string,
  schemes: readonly PlannedScheme[],
  today: string,
): readonly PlannedCamera[] {
  const random = createRandom(`${seed}/cameras`);
  const inSchemes = schemes
    .filter(({ kind }) => kind === CAMERA_SCHEME_KIND)
    .flatMap((scheme) =>
      scheme.changes.flatMap((change) => {
        if (change.what !== 'site') return [];
        const site = { schemeId: scheme.schemeId, siteId: change.siteId };
        return planStreet({ ...scheme, street: change.name, site }, OF_SITE, random, today);
      }),
    );
  const own = new Set(inSchemes.map(({ areaId }) => areaId));
  // a desk that ended and that none follows as a whole seals nothing any more
  const others = UNITS_2018.filter(
    ({ areaId }) => !own.has(areaId) && typeof unitOfToday(SHIPPED, areaId, today) === 'number',
  ).slice(0, WARDS);
  const elsewhere = others.flatMap(({ areaId }) => {
    const street = `Phố ${random.int(2, 9)}`;
    return planStreet(
      { areaId, desk: oldDesk(areaId), street, site: null, launchedOn: '2016-03-01' },
      OF_WARD,
      random,
      today,
    );
  });
  return [...inSchemes, ...elsewhere];
}

interface Street {
  readonly areaId: number;
  readonly desk: DeskName;
  readonly street: string;
  readonly site: CameraFields['site'];
  readonly launchedOn: string;
}

function planStreet(street: Street, count: number, random: Random, today: string): PlannedCamera[] {
  const along = random.int(0, 359);
  const begin = pointAt(middleOf(street.areaId), random.int(0, 359), random.int(0, STREET));
  return Array.from({ length: count }, (_, index) => {
    const spot = pointAt(begin, along, index * 38 + random.int(0, 20));
    const place = pointAt(spot, along + 90, random.int(-14, 14));
    const number = `${street.street}, ${random.pick(SPOTS)} ${random.int(1, 60)}`;
    const aside = random.pick([0, 180, 90, 270]) + random.int(-20, 20);
    const fields: CameraFields = {
      address: `${number} (điểm mẫu)`,
      ...kept(place),
      direction: (along + aside + 720) % 360,
      angle: random.pick([70, 80, 90, 110, 360]),
      rangeM: random.int(20, 60),
      funder: street.site ? random.pick(['household', 'residents', 'scheme']) : random.pick(FUNDERS),
      retentionDays: random.pick([5, 7, 7, 10, 15, 30]),
      fromDay: addDays(street.launchedOn, random.int(0, 900)),
      site: street.site,
    };
    const owner = {
      name: `${random.pick(SURNAMES)} ${random.pick(['Văn Mẫu', 'Thị Thử'])}`,
      contact: `0900 000 ${random.int(100, 999)} (số mẫu)`,
    };
    const { areaId, desk } = street;
    return { cameraId: random.uuid(), desk, areaId, fields, owner, ...planHealth(random, today) };
  });
}

/** Most were seen this month; one in seven not for long, of which the owners of half were reminded; some are broken. */
function planHealth(random: Random, today: string): Pick<PlannedCamera, 'enteredOn' | 'steps'> {
  const unseen = random.chance(0.14);
  const enteredOn = addDays(today, -(unseen ? random.int(33, 38) : random.int(1, 25)));
  const action = unseen ? 'remind_owner' : 'found_faulty';
  const happens = random.chance(unseen ? 0.5 : 0.05);
  return { enteredOn, steps: happens ? [{ action, onDay: addDays(today, -1) }] : [] };
}

function middleOf(areaId: number): { lat: number; lon: number } {
  const tile = TILES_2018.tiles.find((each) => each.areaId === areaId);
  if (tile === undefined) throw new Error('a ward of the city has no square');
  return {
    lat: MIDDLE.lat - (tile.row - MIDDLE.row) * APART.lat,
    lon: MIDDLE.lon + (tile.column - MIDDLE.column) * APART.lon,
  };
}
