import type { Officer } from '../../accounts/server/index.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { type Board, MAX_BOARDS } from '../board-contract.ts';
import { can } from '../policy.ts';
import { boardOf } from './boards.ts';

/** The boards of standing steering units that the asker may read, the widest area first as units were made. */
export async function listBoards(services: Services, actor: Officer): Promise<{ rows: Board[] }> {
  const { db, clock } = services;
  const today = dayOf(clock.now());
  const areas = await loadAreas(db);
  const units = await db
    .selectFrom('unit')
    .select(['unit_id as unitId', 'area_id as areaId', 'name', 'name_en as nameEn'])
    .where('kind', '=', 'steering')
    .where('valid_from', '<=', today)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('unit_id')
    .limit(MAX_BOARDS)
    .execute();
  const rows = units.flatMap((unit) => {
    const { area } = boardOf(unit, areas);
    if (!can(actor, 'board.read', area)) return [];
    return [{ ...unit, may: mayOf(actor, area) }];
  });
  return { rows };
}

/** What an actor may do with a board, as pages are told. */
export function mayOf(actor: Officer, area: Parameters<typeof can<'board.keep'>>[2]): Board['may'] {
  return { oversee: can(actor, 'board.oversee', area), keep: can(actor, 'board.keep', area) };
}
