import { displayNames, isCommunal } from '../../../areas/area.ts';
import { type AreaOption, createAreaFinder } from '../../../areas/find-areas.ts';
import { publicClient } from '../public-client.ts';
import { NO_PLACE, type Place } from './draft.ts';

/** The units of the report's pages. */
export const areaFinder = createAreaFinder(publicClient);

/** The place that a picked row stands for: settled where it leads to one unit of today as a whole. */
export function placeOf({ area: picked, result }: AreaOption, place: Place): Place {
  const kept = { ...NO_PLACE, picked, address: place.address, landmark: place.landmark };
  if (result.current) return { ...kept, settled: picked };
  const { successors, unknownFate } = result;
  const parts = successors
    .filter(isCommunal)
    .map((successor) => ({ areaId: successor.areaId, name: displayNames(successor) }));
  const [only = null] = parts;
  const whole = parts.length === 1 && successors[0]?.extent === 'full' && !unknownFate;
  return whole ? { ...kept, settled: only } : { ...kept, parts, unknown: parts.length === 0 };
}
