import { AppError } from '../../../platform/app-error.ts';
import type { Db } from '../../../platform/database.ts';
import { schemesAround } from '../../../schemes/server/index.ts';

/**
 * Checks that schemes were at work where and when a case was opened; each is named once. Throws `unknown_scheme`.
 * Those of `kept` stay whatever else changes.
 */
export async function checkSchemes(
  db: Db,
  schemeIds: readonly string[],
  { placeAreaId, day }: { readonly placeAreaId: number; readonly day: string },
  kept: readonly string[] = [],
): Promise<string[]> {
  const asked = [...new Set(schemeIds)].sort();
  if (asked.every((schemeId) => kept.includes(schemeId))) return asked;
  const around = new Set((await schemesAround(db, placeAreaId, day)).map(({ schemeId }) => schemeId));
  const known = asked.every((schemeId) => around.has(schemeId) || kept.includes(schemeId));
  if (!known) throw new AppError('unknown_scheme');
  return asked;
}
