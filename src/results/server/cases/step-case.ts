import type { z } from 'zod';
import type { Actor } from '../../../accounts/policy.ts';
import { findUnit, receivingKeys } from '../../../accounts/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { isUniqueViolation, type Trx, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import {
  addGrants,
  type ReceivedWords,
  receiveWords,
  removeGrants,
  storeWords,
} from '../../../words/server/index.ts';
import { type CaseChange, type CaseStep, type stepCase as contract, MAX_STEPS } from '../../case-contract.ts';
import { mayStep } from '../../case-policy.ts';
import { type CaseState, caseTransition, stateAfter } from '../../case-workflow.ts';
import { recordStep } from '../record-step.ts';
import { caseChanged } from './case-changed.ts';
import type { FoundCase, StoredCase } from './case-queries.ts';
import { correctCase } from './correct-case.ts';

type Request = z.output<(typeof contract)['body']>;
type Reply = z.output<(typeof contract)['reply']>;

/** What a step comes to, before it is written. */
interface Move {
  readonly state: CaseState;
  readonly columns: Partial<StoredCase>;
  readonly details: CaseStep['details'];
}

/**
 * Takes one step of a case, in one transaction with its words and its leaf. Throws `case_changed` with what changed
 * where it has moved on, `forbidden` for a role that never takes this step, `transition_not_allowed`,
 * `missing_reason`, `before_opened`, `day_in_future`, `number_taken`, `unknown_area`, `unknown_offence`,
 * `unknown_unit`, `unit_without_key`, `grants_incomplete`, and the errors of the words.
 */
export async function stepCase(
  services: Services,
  actor: Actor,
  { row, subject }: FoundCase,
  { version, onDay, change, words: sent }: Request,
): Promise<Reply> {
  const { db, clock } = services;
  if (row.version !== version) throw await caseChanged(db, actor, row.case_id, version);
  if (!mayStep(actor, change.action, subject)) throw new AppError('forbidden');
  if (version >= MAX_STEPS) throw new AppError('too_many_requests');
  const state = stateAfter(row.state, change.action, row.state_before);
  if (state === undefined) throw new AppError('transition_not_allowed');
  const at = clock.now();
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  if (onDay < row.opened_on) throw new AppError('before_opened');
  const move = await moveOf(services, row, state, onDay, change);
  const words = await wordsOf(services, row, change, sent);
  const moved = await transaction(db, async (trx) => {
    if (!(await moveCase(trx, row, move))) return false;
    await handOn(trx, row, change);
    if (words) {
      const role = change.action === 'amend' ? change.words : ('reason' as const);
      const of = { areaId: row.area_id, subjectId: row.case_id, role, authorId: actor.accountId, at };
      await storeWords(trx, 'criminal_case', words, of);
    }
    await recordStep(trx, {
      kind: 'case',
      areaId: row.area_id,
      subjectId: row.case_id,
      seq: version + 1,
      action: change.action,
      from: row.state,
      to: state,
      onDay,
      unitId: unitOf(row, change),
      details: move.details,
      actorId: actor.accountId,
      at,
      words: words ? [words] : [],
    });
    return true;
  });
  if (!moved) throw await caseChanged(db, actor, row.case_id, version);
  return { version: version + 1, state };
}

async function moveCase(trx: Trx, row: StoredCase, { state, columns }: Move): Promise<boolean> {
  const updated = await trx
    .updateTable('criminal_case')
    .set({ ...columns, state, version: row.version + 1 })
    .where('area_id', '=', row.area_id)
    .where('case_id', '=', row.case_id)
    .where('version', '=', row.version)
    .executeTakeFirst()
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'criminal_case_number')) throw new AppError('number_taken');
      throw error;
    });
  return updated.numUpdatedRows === 1n;
}

async function moveOf(
  services: Services,
  row: StoredCase,
  state: CaseState,
  onDay: string,
  change: CaseChange,
): Promise<Move> {
  const arrived = { to_unit_id: null, state_before: null };
  switch (change.action) {
    case 'clear': {
      const { outcome } = change;
      return { state, columns: { cleared_on: onDay, outcome }, details: { outcome } };
    }
    case 'reopen':
      return { state, columns: { cleared_on: null, outcome: null }, details: {} };
    case 'correct': {
      const { columns, was, is } = await correctCase(services, row, change);
      return { state, columns, details: { was, is } };
    }
    case 'amend': {
      const { words, tipCount } = change;
      if ((words === 'tips') !== (tipCount !== undefined)) throw new AppError('transition_not_allowed');
      if (tipCount === undefined) return { state, columns: {}, details: { words } };
      return { state, columns: { tips: tipCount }, details: { words, tips: tipCount } };
    }
    case 'transfer': {
      const { toUnitId } = change;
      await checkTarget(services, row, change);
      return { state, columns: { to_unit_id: toUnitId, state_before: row.state }, details: { toUnitId } };
    }
    case 'accept':
      return { state, columns: { ...arrived, unit_id: row.to_unit_id ?? row.unit_id }, details: {} };
    case 'return':
      return { state, columns: arrived, details: {} };
    default:
      return { state, columns: {}, details: {} };
  }
}

/** Throws `unknown_unit` for no desk or the same one, `unit_without_key`, `unknown_recipient` for another epoch. */
async function checkTarget(
  services: Services,
  row: StoredCase,
  { toUnitId, epoch }: Extract<CaseChange, { action: 'transfer' }>,
): Promise<void> {
  const unit = await findUnit(services.db, toUnitId);
  const keeps = unit?.kind === 'desk' || unit?.kind === 'duty';
  if (!keeps || toUnitId === row.unit_id) throw new AppError('unknown_unit');
  const key = (await receivingKeys(services).current()).get(toUnitId);
  if (key === undefined) throw new AppError('unit_without_key');
  if (key.epoch !== epoch) throw new AppError('unknown_recipient');
}

/** Lets the other unit read, or takes what one of them could read, as the hand-over goes. */
async function handOn(trx: Trx, row: StoredCase, change: CaseChange): Promise<void> {
  const subject = { areaId: row.area_id, subjectId: row.case_id };
  if (change.action === 'transfer') {
    const { toUnitId: unitId, epoch, grants } = change;
    await addGrants(trx, 'criminal_case', subject, { unitId, epoch }, grants);
  }
  if (change.action === 'accept') await removeGrants(trx, 'criminal_case', subject, row.unit_id);
  if (change.action === 'return' && row.to_unit_id !== null) {
    await removeGrants(trx, 'criminal_case', subject, row.to_unit_id);
  }
}

/** Whose step it is: the unit that has the case, or the one that it is handed to. */
function unitOf(row: StoredCase, { action }: CaseChange): number {
  return caseTransition(action).by === 'holder' ? row.unit_id : (row.to_unit_id ?? row.unit_id);
}

/** The words of a step, checked: asked for, allowed, or absent. The other unit of a hand-over reads its reason. */
async function wordsOf(
  services: Services,
  row: StoredCase,
  change: CaseChange,
  sent: Request['words'],
): Promise<ReceivedWords | undefined> {
  const needed = caseTransition(change.action).reason || change.action === 'amend';
  if (sent === undefined) {
    if (needed) throw new AppError('missing_reason');
    return undefined;
  }
  const other = { transfer: change.action === 'transfer' ? change.toUnitId : 0, return: row.unit_id };
  const alsoUnitId =
    change.action === 'transfer' || change.action === 'return' ? other[change.action] : undefined;
  const subject = { subjectId: row.case_id, unitId: unitOf(row, change) };
  return receiveWords(services, sent, alsoUnitId === undefined ? subject : { ...subject, alsoUnitId });
}
