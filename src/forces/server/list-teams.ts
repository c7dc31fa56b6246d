import { sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Services } from '../../platform/services.ts';
import { rowIdSchema } from '../../wire/encoding.ts';
import type { TeamRow, TeamView } from '../contract.ts';
import { presentTeams } from './present-teams.ts';

/** What is listed. */
export interface TeamList {
  readonly areaIds: readonly number[];
  readonly view: TeamView;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const listCursor = z.tuple([rowIdSchema, z.string(), z.uuid()]);

/** The teams of some areas, by area and by the name of their group. Throws `bad_cursor`. */
export async function listTeams(
  services: Services,
  { areaIds, view, cursor, limit }: TeamList,
): Promise<{ rows: TeamRow[]; next: string | null }> {
  const after = decodeCursor(listCursor, cursor);
  let select = services.db
    .selectFrom('force_team')
    .selectAll()
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where('ended_on', view === 'standing' ? 'is' : 'is not', null)
    .orderBy('area_id')
    .orderBy('group_key')
    .orderBy('team_id')
    .limit(limit + 1);
  if (after !== undefined) {
    const [area, key, id] = after;
    select = select.where(sql<boolean>`(area_id, group_key, team_id) > (${area}::int, ${key}, ${id}::uuid)`);
  }
  const { rows, next } = cutPage(await select.execute(), limit, (last) => [
    last.area_id,
    last.group_key,
    last.team_id,
  ]);
  return { rows: await presentTeams(services, rows), next };
}
