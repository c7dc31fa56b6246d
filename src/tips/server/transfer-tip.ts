import type { z } from 'zod';
import { findUnit, type ReceivingKey, receivingKeys } from '../../accounts/server/index.ts';
import type { Day } from '../../law/day.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { clocksOnArrival, clocksResumed, clocksWhenSent, unmet } from '../deadlines.ts';
import type { Actor } from '../policy.ts';
import type { LegalClock } from '../run-clock.ts';
import { mayHandOn, type TransferMark } from '../transfer.ts';
import type { returnTip as returnContract, transferTip as transferContract } from '../transfer-contract.ts';
import { handedOn } from '../transition.ts';
import { type Landing, moveTip } from './move-tip.ts';
import { receiveReason } from './receive-reason.ts';
import { refuseUnlessPermitted } from './refuse-unless-permitted.ts';
import { tipChanged } from './tip-changed.ts';
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
  const before = await findClocks(db, tip);
  const landing =
    action === 'transfer'
      ? await onward(services, tip, before, today)
      : await homeward(services, tip, target);
  const clocks = { before, sent: clocksWhenSent(before, today) };
  const { grants } = to;
  const actorId = actor.accountId;
  const moved = await transaction(db, (trx) =>
    moveTip(services, trx, tip, { actorId, action, mark, target, grants, words, landing, clocks, now }),
  );
  if (!moved) throw await tipChanged(services, tip, version);
  return { version: version + 1, state: landing.position.state };
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
  const keys = receivingKeys(services);
  // the sender may have ended meanwhile: its heir goes on there
  const target = (await (mark === 'returned' ? keys.served() : keys.current())).get(toUnitId);
  if (target === undefined) throw new AppError('unknown_unit');
  if (target.epoch !== epoch) throw new AppError('unknown_recipient');
  const elsewhere = mark === 'returned' && row.arrived_from !== toUnitId;
  if (elsewhere || !mayHandOn(from, target, mark)) throw new AppError('transfer_not_possible');
  return target;
}

/** With the next unit it begins anew, and waits for an answer. */
async function onward(
  { db, clock }: Services,
  { row, subject }: FoundTip,
  before: readonly LegalClock[],
  today: Day,
): Promise<Landing> {
  const leftAt = {
    state: row.state,
    assigneeId: row.assignee_id,
    extensionAsked: row.extension_asked,
    ownedSince: row.owned_since,
    countedFrom: row.counted_from,
    stopped: unmet(before),
  };
  return {
    position: handedOn(subject, row.unit_id),
    since: row.version + 1,
    countedFrom: today,
    leftAt,
    clocks: { before: [], running: clocksOnArrival(await currentLawBook(db, clock), today) },
  };
}

/** Back with the sender it stands where it stood, and the sender's clocks go on as if they had run on. */
async function homeward(
  { db }: Services,
  { row, subject, tipId }: FoundTip,
  { areaId }: ReceivingKey,
): Promise<Landing> {
  const { left_at: left } = row;
  if (left === null) throw new AppError('transition_not_allowed');
  const { state, assigneeId, extensionAsked, ownedSince, countedFrom, stopped } = left;
  const before = await findClocks(db, { areaId, tipId, row: { owned_since: ownedSince } });
  return {
    position: { ...subject, state, assigneeId, extensionAsked, arrivedFrom: null },
    since: ownedSince,
    countedFrom,
    leftAt: null,
    clocks: { before, running: clocksResumed(before, stopped) },
  };
}
