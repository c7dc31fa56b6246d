import { give, putToUse, reverseEntry, spend } from '../../contributions/server/index.ts';
import { slipHash } from '../../contributions/slip-code.ts';
import type { Services } from '../../platform/services.ts';
import { findScheme, type StoredScheme } from '../../schemes/server/index.ts';
import type { DemoCity } from '../demo-folder.ts';
import { at } from '../demo-services.ts';
import { type Keeper, keeperOf, sealAs } from '../keeper-of.ts';
import type { PlannedEntry, PlannedFund } from './planned-fund.ts';

/**
 * Makes the entries of planned funds by the operations that a desk's browser calls, their givers really sealed. Goes on
 * where a filling that was cut short ended.
 */
export async function fillFunds(
  services: Services,
  city: DemoCity,
  plan: readonly PlannedFund[],
  signal: AbortSignal,
): Promise<void> {
  for (const { schemeId, areaId, desk, entries } of plan) {
    const scheme = await findScheme(services.db, schemeId, [areaId]);
    if (scheme === undefined) throw new Error('a scheme of the demo is gone');
    const keepers = { enters: keeperOf(city, desk, 'reception'), reverses: keeperOf(city, desk) };
    for (const entry of entries.slice(await entered(services, scheme))) {
      if (signal.aborted) return;
      await enter(at(services, `${entry.onDay}T03:00:00Z`), keepers, scheme, entry);
    }
  }
}

async function entered({ db }: Services, { area_id, scheme_id }: StoredScheme): Promise<number> {
  const fund = await db
    .selectFrom('scheme_fund')
    .select('entries')
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .executeTakeFirst();
  return fund?.entries ?? 0;
}

/** What one hand took another takes back. */
interface Keepers {
  readonly enters: Keeper;
  readonly reverses: Keeper;
}

async function enter(
  then: Services,
  { enters, reverses }: Keepers,
  scheme: StoredScheme,
  entry: PlannedEntry,
): Promise<void> {
  const { accountId } = enters;
  const { entryId, onDay } = entry;
  switch (entry.what) {
    case 'give': {
      const { sort, gift, about, code } = entry;
      const giver = entry.giver === null ? null : await sealAs(enters, entryId, entry.giver);
      const told = { entryId, onDay, sort, gift, about, giver, slipHash: slipHash(code) };
      await give(then, accountId, scheme, told);
      return;
    }
    case 'spend': {
      const { amount, about, paper } = entry;
      await spend(then, accountId, scheme, { entryId, onDay, amount, about, paper });
      return;
    }
    case 'use': {
      const { thing, quantity, about } = entry;
      await putToUse(then, accountId, scheme, { entryId, onDay, thing, quantity, about, paper: null });
      return;
    }
    case 'reverse': {
      const { number, reason } = entry;
      await reverseEntry(then, reverses.accountId, scheme, number, { entryId, onDay, reason });
    }
  }
}
