import type { z } from 'zod';
import { type AreaSet, validOn } from '../area.ts';
import { toAreaRow, toSuccessionRow } from '../compact-list.ts';
import { type listAreasEndpoint, MAX_LISTED_AREAS } from '../contract.ts';

/**
 * The units as compact rows, at most `MAX_LISTED_AREAS`. With a day, those that stood then and no
 * successions; without, all of them with what became of each: what the phone needs to search by itself.
 */
export function listAreas(set: AreaSet, on: string | undefined): z.input<typeof listAreasEndpoint.reply> {
  const wanted = on === undefined ? set.areas : set.areas.filter((area) => validOn(area, on));
  const listed = wanted.slice(0, MAX_LISTED_AREAS);
  const ids = new Set(listed.map((area) => area.areaId));
  const successions = on === undefined ? set.successions.filter((row) => ids.has(row.fromId)) : [];
  return {
    areas: listed.map(toAreaRow),
    successions: successions.map(toSuccessionRow),
    complete: listed.length === wanted.length,
  };
}
