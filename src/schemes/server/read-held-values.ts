import { displayNames } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import { heldValues } from '../held-values.ts';
import { type HeldReply, SHOWN_VALUES } from '../site-contract.ts';
import { findSite, findTeam, type StoredScheme } from './scheme-queries.ts';
import { replacesValues } from './values-since.ts';

/** What a site or a team recorded on which days, the latest first. Throws `not_found` for what is neither. */
export async function readHeldValues(db: Db, scheme: StoredScheme, subjectId: string): Promise<HeldReply> {
  const team = await findTeam(db, scheme, subjectId);
  const site = await findSite(db, scheme, team?.site_id ?? subjectId);
  if (site === undefined) throw new AppError('not_found');
  const { fields } = team ?? site;
  const steps = await db
    .selectFrom('scheme_step')
    .select(['on_day', 'before', 'actor_id', 'at'])
    .where('area_id', '=', scheme.area_id)
    .where('scheme_id', '=', scheme.scheme_id)
    .where('subject_id', '=', subjectId)
    .where(replacesValues)
    .orderBy('version', 'desc')
    .limit(SHOWN_VALUES + 1)
    .execute();
  const earlier = steps.length > SHOWN_VALUES;
  const names = await displayNames(
    db,
    steps.map(({ actor_id }) => actor_id),
  );
  const changes = steps
    .slice(0, SHOWN_VALUES)
    .reverse()
    .map(({ on_day: onDay, before, actor_id, at }) => {
      return { onDay, before: before.fields ?? {}, by: names.get(actor_id) ?? '', at: at.toISOString() };
    });
  const held = heldValues(changes, fields, site.from_day);
  // since when what the earliest of these replaced had held is not known here
  const known = earlier ? held.filter(({ by }) => by) : held;
  const rows = known.map(({ from, until, values, by }) => {
    return { from, until, values: { ...values }, by: by ? { name: by.by, at: by.at } : null };
  });
  return { rows, earlier };
}
