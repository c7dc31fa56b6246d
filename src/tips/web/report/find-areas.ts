import { type AreaOption, createAreaFinder } from '../../../areas/find-areas.ts';
import { publicClient } from '../public-client.ts';
import { NO_PLACE, type Place } from './draft.ts';

/** The units of the report's pages. */
export const areaFinder = createAreaFinder(publicClient);

/** The place that a picked row stands for: settled where it leads to one unit of today as a whole. */
export function placeOf({ area: picked, settled, parts }: AreaOption, { address, landmark }: Place): Place {
  return { ...NO_PLACE, picked, settled, parts, unknown: !settled && parts.length === 0, address, landmark };
}
