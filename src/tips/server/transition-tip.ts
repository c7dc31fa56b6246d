import type { z } from 'zod';
import { presentMembers } from '../../accounts/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Message } from '../../sealed/message.ts';
import { clocksAfter, handlingDueOn, type LegalClock, nextClock, whyNotPossible } from '../deadlines.ts';
import type { Change, transitionTip as contract } from '../desk-contract.ts';
import type { Actor } from '../policy.ts';
import { applyAction, fits, type Position, transitionOf } from '../transition.ts';
import { inboxChannel } from './alert-desk.ts';
import { type ReceivedMessage, receiveMessage } from './receive-message.ts';
import { recordStep } from './record-step.ts';
import { refuseUnlessPermitted } from './refuse-unless-permitted.ts';
import { saveClocks } from './save-clocks.ts';
import { storeMessage } from './store-message.ts';
import type { StepDetails } from './tables.ts';
import { tipChanged } from './tip-changed.ts';
import { type FoundTip, findClocks } from './tip-queries.ts';

type Request = z.output<(typeof contract)['body']>;
type Reply = z.input<(typeof contract)['reply']>;

/**
 * Takes one step of a tip, in one transaction with its clocks, its reason and its leaf. Throws `tip_changed`
 * with what changed where the tip has moved on, `forbidden` for a role that never takes this step,
 * `transition_not_allowed`, `missing_reason`, `extension_not_possible`, `draft_conflict` for a reason that was
 * given before, and the errors of the reason's message.
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
  const words = await reasonOf(services, found, change, reason);
  const book = await currentLawBook(db, clock);
  const now = clock.now();
  const today = dayOf(now);
  const timed = { receivedOn: row.received_on, extensionAsked: subject.extensionAsked };
  const before = await findClocks(db, found);
  const refusal = whyNotPossible(book, before, timed, change, today);
  if (refusal !== undefined) throw new AppError(refusal);
  const after = clocksAfter(book, before, timed, change, today);
  const position = applyAction(subject, change);
  const moved = await transaction(db, async (trx) => {
    const updated = await trx
      .updateTable('tip')
      .set({ ...columnsOf(position, after), version: version + 1, closed_on: closedOn(found, change, today) })
      .where('area_id', '=', found.areaId)
      .where('tip_id', '=', found.tipId)
      .where('version', '=', version)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) return false;
    await saveClocks(trx, found, before, after);
    if (words) await storeReason(trx, found, words, { kind: 'reason', authorId: actor.accountId, at: now });
    await recordStep(trx, found, {
      seq: version + 1,
      action: change.action,
      from: row.state,
      to: position.state,
      actorId: actor.accountId,
      at: now,
      details: detailsOf(change, subject, before, after),
      message: words && { messageId: words.sent.messageId, sha256: words.body.sha256 },
    });
    await services.jobs.enqueue(
      trx,
      'tips:alert_desk',
      { unitId: row.unit_id },
      { key: inboxChannel(row.unit_id) },
    );
    return true;
  });
  if (!moved) throw await tipChanged(services, found, version);
  return { version: version + 1, state: position.state };
}

/** Who handles a tip must be able to open it. */
async function refuseStranger({ db, clock }: Services, unitId: number, assigneeId: string): Promise<void> {
  const members = await presentMembers(db, unitId, clock.now());
  if (members.has(assigneeId)) return;
  throw new AppError('invalid_input', { issues: [{ path: 'change.assigneeId', code: 'not_a_member' }] });
}

/** The words of a decision, to whom the table says; a tip without a receipt has only colleagues to tell. */
async function reasonOf(
  services: Services,
  tip: FoundTip,
  change: Change,
  reason: Message | undefined,
): Promise<ReceivedMessage | undefined> {
  const { reason: audience } = transitionOf(change.action);
  if (reason === undefined) {
    if (audience === 'none') return undefined;
    throw new AppError('missing_reason');
  }
  const toReporter = audience === 'reporter' && (await hasReceipt(services, tip));
  if (reason.envelope !== (toReporter ? 'unit' : 'note')) throw new AppError('unknown_recipient');
  return receiveMessage(services, reason, { tipId: tip.tipId, unitId: tip.subject.unitId });
}

/** A reason is written for its step: one that was said before, as a reason or otherwise, gives none. */
async function storeReason(...reason: Parameters<typeof storeMessage>): Promise<void> {
  if (!(await storeMessage(...reason))) throw new AppError('draft_conflict');
}

async function hasReceipt({ db }: Services, { places, tipId }: FoundTip): Promise<boolean> {
  const sent = await db
    .selectFrom('submission')
    .select('reply_recipient')
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .executeTakeFirst();
  return sent?.reply_recipient != null;
}

function columnsOf(position: Position, clocks: readonly LegalClock[]) {
  const next = nextClock(clocks);
  return {
    state: position.state,
    classification: position.classification,
    useful: position.useful,
    assignee_id: position.assigneeId,
    outcome: position.outcome,
    extension_asked: position.extensionAsked,
    held: position.held,
    next_clock: next?.clock ?? null,
    next_due_on: next?.dueOn ?? 'infinity',
    resolve_due_on: handlingDueOn(clocks),
  };
}

function closedOn({ row }: FoundTip, { action }: Change, today: string): string | null {
  if (action === 'resolve') return today;
  return action === 'reopen' ? null : row.closed_on;
}

function detailsOf(
  change: Change,
  { extensionAsked }: Position,
  before: readonly LegalClock[],
  after: readonly LegalClock[],
): StepDetails {
  const { action: _, ...asked } = change;
  const decided = change.action === 'approve_extension' || change.action === 'refuse_extension';
  const dueOn = handlingDueOn(after);
  return {
    ...asked,
    ...(decided && extensionAsked !== null ? { extension: extensionAsked } : {}),
    ...(dueOn !== null && dueOn !== handlingDueOn(before) ? { dueOn } : {}),
  };
}
