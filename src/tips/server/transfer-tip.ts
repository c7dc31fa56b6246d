import type { z } from 'zod';
import { findUnit, type ReceivingKey, receivingKeys } from '../../accounts/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { clocksOfOwner, clocksOnArrival, clocksWhenSent } from '../deadlines.ts';
import type { Actor } from '../policy.ts';
import type { LegalClock } from '../run-clock.ts';
import { mayHandOn, type TransferMark } from '../transfer.ts';
import type { returnTip as returnContract, transferTip as transferContract } from '../transfer-contract.ts';
import { handedOn } from '../transition.ts';
import { moveTip } from './move-tip.ts';
import { receiveReason } from './receive-reason.ts';
import { refuseUnlessPermitted } from './refuse-unless-permitted.ts';
import { tipChanged } from './tip-changed.ts';
import { timedOf } from './tip-columns.ts';
import { type FoundTip, findClocks } from './tip-queries.ts';

type Transfer = z.output<(typeof transferContract)['body']>;
type Return = z.output<(typeof returnContract)['body']>;
type Reply = z.input<(typeof transferContract)['reply']>;

/**
 * Hands a tip on to another unit, in one transaction (decision 0009): the whole of it or nothing. Until the other
 * unit has answered nobody works on it. Throws `tip_changed`, `forbidden`, `transition_not_allowed`,
 * `transfer_not_possible` where the tip must not go there, `unknown_unit` for a unit that cannot read,
 * `unknown_recipient` for another epoch of it, `grants_incomplete` unless every content key is sealed to it, and
 * the errors of the reason.
 */
export function transferTip(
  services: Services,
  actor: Actor,
  tip: FoundTip,
  { ground, ...request }: Transfer,
): Promise<Reply> {
  return handOn(services, actor, tip, { ...request, action: 'transfer', mark: ground });
}

/** Hands a tip that has arrived back to the unit that sent it, whose clocks go on. Throws as `transferTip`. */
export function returnTip(services: Services, actor: Actor, tip: FoundTip, request: Return): Promise<Reply> {
  return handOn(services, actor, tip, { ...request, action: 'return_transfer', mark: 'returned' });
}

interface Handing extends Return {
  readonly action: 'transfer' | 'return_transfer';
  readonly mark: TransferMark;
}

async function handOn(
  services: Services,
  actor: Actor,
  tip: FoundTip,
  { action, mark, version, reason, ...to }: Handing,
): Promise<Reply> {
  const { db, clock } = services;
  if (tip.row.version !== version) throw await tipChanged(services, tip, version);
  refuseUnlessPermitted(actor, tip, action);
  const target = await targetOf(services, tip, mark, to);
  const words = await receiveReason(services, tip, action, reason, target.unitId);
  if (words === undefined) throw new AppError('missing_reason');
  const now = clock.now();
  const today = dayOf(now);
  const book = await currentLawBook(db, clock);
  const before = await findClocks(db, tip);
  const back = action === 'return_transfer';
  const position = handedOn(tip.subject, back ? null : tip.row.unit_id);
  const countedFrom = back ? await countedBefore(services, tip, target.unitId) : today;
  const timed = { ...timedOf(tip.row), receivedOn: countedFrom ?? tip.row.received_on };
  const arrived: LegalClock[] = back ? clocksOfOwner(book, timed, today) : clocksOnArrival(book, today);
  const moved = await transaction(db, (trx) =>
    moveTip(services, trx, tip, {
      ...{
        actorId: actor.accountId,
        action,
        mark,
        target,
        grants: to.grants,
        words,
        position,
        countedFrom,
        now,
      },
      clocks: { before, sent: clocksWhenSent(before, today), arrived },
    }),
  );
  if (!moved) throw await tipChanged(services, tip, version);
  return { version: version + 1, state: position.state };
}

/** The unit that the tip goes to, with the key that its content is sealed to. */
async function targetOf(
  services: Services,
  { row }: FoundTip,
  mark: TransferMark,
  { toUnitId, epoch }: Pick<Return, 'toUnitId' | 'epoch'>,
): Promise<ReceivingKey> {
  const from = await findUnit(services.db, row.unit_id);
  if (from === undefined) throw new AppError('not_found');
  const target = (await receivingKeys(services).current()).get(toUnitId);
  if (target === undefined) throw new AppError('unknown_unit');
  if (target.epoch !== epoch) throw new AppError('unknown_recipient');
  const elsewhere = mark === 'returned' && row.arrived_from !== toUnitId;
  if (elsewhere || !mayHandOn(from, target, mark)) throw new AppError('transfer_not_possible');
  return target;
}

/** The day from which the clocks of a former owner counted; null where that is the day of receipt. */
async function countedBefore(
  { db }: Services,
  { places, tipId }: FoundTip,
  unitId: number,
): Promise<string | null> {
  const arrival = await db
    .selectFrom('tip_transfer')
    .select('sent_at')
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('to_unit_id', '=', unitId)
    .where('ground', '<>', 'returned')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return arrival ? dayOf(arrival.sent_at) : null;
}
