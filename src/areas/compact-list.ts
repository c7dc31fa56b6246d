import type { Area, AreaSet, Succession } from './area.ts';
import type { AreaRow, SuccessionRow } from './contract.ts';

/** A unit as the array that crosses the wire. */
export function toAreaRow(area: Area): AreaRow {
  const { areaId, code, name, kind, parentId, validFrom, validTo, verified } = area;
  return [areaId, code, name, kind, parentId, validFrom, validTo, verified];
}

/** A succession as the array that crosses the wire. */
export function toSuccessionRow(succession: Succession): SuccessionRow {
  const { successionId, fromId, toId, extent, onDay, verified } = succession;
  return [successionId, fromId, toId, extent, onDay, verified];
}

/** The reply of `areas.list` as the set that `searchAreas` works on, in a browser without network. */
export function fromRows(reply: {
  areas: readonly AreaRow[];
  successions: readonly SuccessionRow[];
}): AreaSet {
  return { areas: reply.areas.map(toArea), successions: reply.successions.map(toSuccession) };
}

function toArea(row: AreaRow): Area {
  const [areaId, code, name, kind, parentId, validFrom, validTo, verified] = row;
  return { areaId, code, name, kind, parentId, validFrom, validTo, verified };
}

function toSuccession(row: SuccessionRow): Succession {
  const [successionId, fromId, toId, extent, onDay, verified] = row;
  return { successionId, fromId, toId, extent, onDay, verified };
}
