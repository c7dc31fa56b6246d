import type { Officer } from '../../accounts/server/index.ts';
import { type AreaBook, loadAreas } from '../../areas/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type AreaSubject, areasRead, can } from '../policy.ts';
import { areasReadBy, findScheme, type StoredScheme } from './scheme-queries.ts';

/** A scheme that was found for somebody, with what the policy judges. */
export interface FoundScheme extends AreaSubject {
  readonly row: StoredScheme;
}

/** An area with all above it; undefined for an unknown one. */
export async function areaSubject(db: Db, areaId: number): Promise<AreaSubject | undefined> {
  const areas = await loadAreas(db);
  if (areas.find(areaId) === undefined) return undefined;
  return { areaId, aboveIds: areas.ancestorsOf(areaId).map((above) => above.areaId) };
}

interface Asked {
  readonly actor: Officer;
  readonly params: { readonly schemeId: string };
}
type Find = (asked: Asked) => Promise<FoundScheme | undefined>;

/** Finds the scheme that a path names, among those of the areas that the asker reads. */
export function ofScheme({ db }: Services): Find {
  return async ({ actor, params }) => {
    const row = await findScheme(db, params.schemeId, await areasReadBy(db, actor));
    const area = row && (await areaSubject(db, row.area_id));
    return row && area && { row, ...area };
  };
}

/** A policy of whoever reads the scheme. Anybody else is answered as if there were none. */
export function reading(action: string, subject: Find) {
  return { action, subject, allow: (actor: Officer, found: FoundScheme) => can(actor, 'scheme.read', found) };
}

/** A policy of whoever keeps the scheme. */
export function keeping(action: string, subject: Find) {
  return { action, subject, allow: (actor: Officer, found: FoundScheme) => can(actor, 'scheme.keep', found) };
}

/**
 * A policy of whoever reads the registers of some areas; the subject are those areas, with `areaId` those that are
 * gathered in that one (what lies below it, unless said otherwise). That there are registers is no secret.
 */
export function onAreas(
  { db }: Services,
  action: string,
  gather = (areas: AreaBook, areaId: number) => areas.descendantIds(areaId),
) {
  return {
    action,
    subject: async ({ actor, query }: { actor: Officer; query: { areaId?: number | undefined } }) => {
      const read = await areasReadBy(db, actor);
      if (query.areaId === undefined) return read;
      const gathered = new Set(gather(await loadAreas(db), query.areaId));
      return read.filter((areaId) => gathered.has(areaId));
    },
    allow: (actor: Officer, areaIds: readonly number[]) => {
      const { own, below } = areasRead(actor);
      return own.length + below.length > 0 && areaIds.length > 0;
    },
    refusal: 'forbidden',
  } as const;
}

/** A policy of whoever reads the registers of the one area that is asked about. Throws `unknown_area`. */
export function onArea({ db }: Services, action: string) {
  return {
    action,
    subject: async ({ query }: { query: { areaId: number } }) => {
      const subject = await areaSubject(db, query.areaId);
      if (subject === undefined) throw new AppError('unknown_area');
      return subject;
    },
    allow: (actor: Officer, area: AreaSubject) => can(actor, 'scheme.read', area),
    refusal: 'forbidden',
  } as const;
}
