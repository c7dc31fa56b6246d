import { findUnits } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { EarlierClocks } from '../contract.ts';
import { mayHandOn } from '../transfer.ts';
import { earlierClocks } from './earlier-clocks.ts';
import type { FoundTip } from './tip-queries.ts';

/** What other units have to do with a tip: the time that they had, and whether it may go back where it came from. */
interface Past {
  readonly earlierClocks: EarlierClocks[];
  readonly returnable: boolean;
}

/** Reads it. */
export async function readPast(db: Db, found: FoundTip): Promise<Past> {
  const { unit_id: unitId, owned_since: ownedSince, arrived_from: arrivedFrom } = found.row;
  const clocks = await earlierClocks(db, found, ownedSince);
  if (arrivedFrom === null) return { earlierClocks: clocks, returnable: false };
  const units = await findUnits(db, [unitId, arrivedFrom]);
  const [own, sender] = [units.get(unitId), units.get(arrivedFrom)];
  const returnable = own !== undefined && sender !== undefined && mayHandOn(own, sender, 'returned');
  return { earlierClocks: clocks, returnable };
}
