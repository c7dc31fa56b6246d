import { officer } from '../../accounts/server/index.ts';
import { defineRoute, publicRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import { createSlowRefusal } from '../../platform/http/slow-refusal.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../contract.ts';
import { balanceOf, EMPTY } from '../fund.ts';
import { can } from '../policy.ts';
import { openSlip as openSlipContract } from '../public-contract.ts';
import { exportFund } from './export-fund.ts';
import { onFund, subjectOf } from './fund-policies.ts';
import { findFund, standingOf } from './fund-queries.ts';
import { give } from './give.ts';
import { listEntries } from './list-entries.ts';
import { listThings } from './list-things.ts';
import { openSlip } from './open-slip.ts';
import { putToUse } from './put-to-use.ts';
import { renewSlip } from './renew-slip.ts';
import { isOnlyChief, reverseEntry } from './reverse-entry.ts';
import { spend } from './spend.ts';

/** What may be asked of the funds of schemes: by those who keep and read them, and by whoever holds a slip. */
export function contributionRoutes(services: Services): Route[] {
  const { db, clock } = services;
  const bySession = officer(services);
  const refuse = createSlowRefusal('slip_unknown');
  return [
    defineRoute(contract.readFund, bySession, onFund(services, 'fund.read'), async ({ actor }, found) => {
      const fund = await findFund(db, found.row);
      const standing = fund === undefined ? EMPTY : standingOf(fund);
      const reverses = can(actor, 'fund.reverse', subjectOf(found));
      return {
        given: standing.given,
        spent: standing.spent,
        balance: balanceOf(standing),
        entries: fund?.entries ?? 0,
        from: { ...standing.from },
        keeps: can(actor, 'fund.keep', subjectOf(found)),
        reverses,
        alone: reverses && (await isOnlyChief(db, found.row, actor.accountId, clock.now())),
      };
    }),
    defineRoute(contract.listEntries, bySession, onFund(services, 'fund.read'), ({ actor, query }, found) =>
      listEntries(
        db,
        found.row,
        { accountId: actor.accountId, opens: can(actor, 'fund.keep', subjectOf(found)) },
        query,
      ),
    ),
    defineRoute(contract.listThings, bySession, onFund(services, 'fund.read'), ({ query }, { row }) =>
      listThings(db, row, query),
    ),
    defineRoute(contract.exportFund, bySession, onFund(services, 'fund.read'), ({ params }, { row }) =>
      exportFund(db, row, params.format),
    ),
    defineRoute(contract.give, bySession, onFund(services, 'fund.keep'), ({ actor, body }, { row }) =>
      give(services, actor.accountId, row, body),
    ),
    defineRoute(contract.spend, bySession, onFund(services, 'fund.keep'), ({ actor, body }, { row }) =>
      spend(services, actor.accountId, row, body),
    ),
    defineRoute(contract.putToUse, bySession, onFund(services, 'fund.keep'), ({ actor, body }, { row }) =>
      putToUse(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.reverseEntry,
      bySession,
      onFund(services, 'fund.reverse'),
      ({ actor, params, body }, { row }) => reverseEntry(services, actor.accountId, row, params.number, body),
    ),
    defineRoute(
      contract.renewSlip,
      bySession,
      onFund(services, 'fund.keep'),
      ({ actor, params, body }, { row }) =>
        renewSlip(services, actor.accountId, row, params.number, body.slipHash),
    ),
    publicRoute(openSlipContract, async ({ body }) => {
      const since = performance.now();
      return (await openSlip(db, body)) ?? refuse(since);
    }),
  ];
}
