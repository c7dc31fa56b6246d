import type { z } from 'zod';
import { presentMembers } from '../../accounts/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { clocksAfter, handlingDueOn, whyNotPossible } from '../deadlines.ts';
import type { Change, transitionTip as contract } from '../desk-contract.ts';
import type { Actor, Subject } from '../policy.ts';
import type { LegalClock } from '../run-clock.ts';
import { applyAction, fits } from '../transition.ts';
import { alertLater } from './alert-desk.ts';
import { answerTransfer } from './answer-transfer.ts';
import { receiveReason } from './receive-reason.ts';
import { recordStep } from './record-step.ts';
import { refuseUnlessPermitted } from './refuse-unless-permitted.ts';
import { saveClocks } from './save-clocks.ts';
import { storeReason } from './store-reason.ts';
import type { StepDetails } from './tables.ts';
import { tipChanged } from './tip-changed.ts';
import { columnsOf, countedAt, timedOf } from './tip-columns.ts';
import { type FoundTip, findClocks } from './tip-queries.ts';

type Request = z.output<(typeof contract)['body']>;
type Reply = z.input<(typeof contract)['reply']>;

/**
 * Takes one step of a tip, in one transaction with its clocks, its reason and its leaf. Throws `tip_changed`
 * with what changed where the tip has moved on, `forbidden` for a role that never takes this step,
 * `transition_not_allowed`, `missing_reason`, `extension_not_possible`, `draft_conflict` for a reason that
 * was given before, and the errors of the reason's message.
 */
export async function transitionTip(
  services: Services,
  actor: Actor,
  found: FoundTip,
  { version, change, reason }: Request,
): Promise<Reply> {
  const { db, clock } = services;
  const { row, subject } = found;
  if (row.version !== version) throw await tipChanged(services, found, version);
  refuseUnlessPermitted(actor, found, change.action);
  if (!fits(subject, change)) throw new AppError('transition_not_allowed');
  if (change.action === 'assign') await refuseStranger(services, subject.unitId, change.assigneeId);
  const words = await receiveReason(services, found, change.action, reason);
  const book = await currentLawBook(db, clock);
  const now = clock.now();
  const today = dayOf(now);
  const timed = timedOf(row);
  const before = await findClocks(db, found);
  const refusal = whyNotPossible(book, before, timed, change, today);
  if (refusal !== undefined) throw new AppError(refusal);
  const after = clocksAfter(book, before, timed, change, today);
  const position = applyAction(subject, change);
  const moved = await transaction(db, async (trx) => {
    const updated = await trx
      .updateTable('tip')
      .set({
        ...columnsOf(position, after),
        ...firstDays(found, change, today),
        version: version + 1,
        closed_on: closedOn(found, change, today),
      })
      .where('area_id', '=', found.areaId)
      .where('tip_id', '=', found.tipId)
      .where('version', '=', version)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) return false;
    await saveClocks(trx, { ...found, since: row.owned_since }, before, after);
    if (change.action === 'accept_transfer') await answerTransfer(trx, found, 'accepted', now);
    if (words) await storeReason(trx, found, words, { kind: 'reason', authorId: actor.accountId, at: now });
    await recordStep(trx, found, countedAt(row), {
      seq: version + 1,
      action: change.action,
      from: row.state,
      to: position.state,
      actorId: actor.accountId,
      at: now,
      details: detailsOf(change, subject, before, after),
      message: words && { messageId: words.sent.messageId, sha256: words.body.sha256 },
    });
    await alertLater(services.jobs, trx, [row.unit_id, row.also_unit_id]);
    return true;
  });
  if (!moved) throw await tipChanged(services, found, version);
  return { version: version + 1, state: position.state };
}

/** Who handles a tip must be able to open it. */
async function refuseStranger({ db, clock }: Services, unitId: number, assigneeId: string): Promise<void> {
  const members = await presentMembers(db, unitId, clock.now());
  if (members.has(assigneeId)) return;
  throw invalidInput('change.assigneeId', 'not_a_member');
}

function closedOn({ row }: FoundTip, { action }: Change, today: string): string | null {
  if (action === 'resolve') return today;
  return action === 'reopen' ? null : row.closed_on;
}

/** The day of a step whose days are counted, where it is the first of its kind. */
function firstDays({ row }: FoundTip, { action }: Change, today: string) {
  if (action === 'start_verification') return { verified_on: row.verified_on ?? today };
  if (action === 'classify') return { classified_on: row.classified_on ?? today };
  return action === 'assign' ? { assigned_on: row.assigned_on ?? today } : {};
}

function detailsOf(
  change: Change,
  { extensionAsked, unitId }: Subject,
  before: readonly LegalClock[],
  after: readonly LegalClock[],
): StepDetails {
  const { action: _, ...asked } = change;
  const decided = change.action === 'approve_extension' || change.action === 'refuse_extension';
  const dueOn = handlingDueOn(after);
  return {
    ...asked,
    ...(change.action === 'accept_transfer' ? { toUnitId: unitId } : {}),
    ...(decided && extensionAsked !== null ? { extension: extensionAsked } : {}),
    ...(dueOn !== null && dueOn !== handlingDueOn(before) ? { dueOn } : {}),
  };
}
