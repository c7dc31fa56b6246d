import type { Actor } from '../../../accounts/policy.ts';
import { loadAreas } from '../../../areas/server/index.ts';
import type { Services } from '../../../platform/services.ts';
import { FIGURE_READERS } from '../../policy.ts';
import type { ReportsSeen } from './list-reports.ts';

/** Which reports somebody sees in a list: as the policy has it, for each one. */
export async function seenBy({ db }: Pick<Services, 'db'>, { memberships }: Actor): Promise<ReportsSeen> {
  const areas = await loadAreas(db);
  const readsIn = memberships.filter(({ role }) => FIGURE_READERS.includes(role));
  return {
    unitIds: memberships.filter(({ role }) => role === 'analyst').map(({ unitId }) => unitId),
    areaIds: [...new Set(readsIn.flatMap(({ areaId }) => areas.descendantIds(areaId)))],
  };
}
