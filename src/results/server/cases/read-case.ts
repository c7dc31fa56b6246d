import { displayNames, readSigners } from '../../../accounts/server/index.ts';
import type { Db } from '../../../platform/database.ts';
import { schemesNamed } from '../../../schemes/server/index.ts';
import { newestWords, readWords } from '../../../words/server/index.ts';
import { CASE_WORDS, type CaseReply, type CaseStep, MAX_STEPS } from '../../case-contract.ts';
import { type FoundCase, presentCase, type StoredCase } from './case-queries.ts';

/** A case with its steps, and its sealed words where the asker is of the unit that opens them. */
export async function readCase(db: Db, { row }: FoundCase, opens: boolean): Promise<CaseReply> {
  const steps = await stepsOfCase(db, row, 0);
  const schemes = await schemesNamed(db, row.scheme_ids);
  return { case: presentCase(row), schemes, steps, sealed: opens ? await sealedOf(db, row, steps) : null };
}

/** The steps of a case after a version, oldest first. */
export async function stepsOfCase(db: Db, row: StoredCase, after: number): Promise<CaseStep[]> {
  const rows = await db
    .selectFrom('result_step')
    .selectAll()
    .where('area_id', '=', row.area_id)
    .where('subject_id', '=', row.case_id)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(MAX_STEPS)
    .execute();
  const names = await displayNames(
    db,
    rows.map((step) => step.actor_id),
  );
  return rows.map((step) => ({
    seq: step.seq,
    action: step.action as CaseStep['action'],
    fromState: step.from_state,
    toState: step.to_state ?? row.state,
    onDay: step.on_day,
    unitId: step.unit_id,
    actor: names.get(step.actor_id) ?? '',
    at: step.at.toISOString(),
    details: step.details,
    messageId: step.message_id,
  }));
}

async function sealedOf(
  db: Db,
  row: StoredCase,
  steps: readonly CaseStep[],
): Promise<NonNullable<CaseReply['sealed']>> {
  const subject = { areaId: row.area_id, subjectId: row.case_id };
  const written = (await readWords(db, 'criminal_case', [subject], 'unit'))(row.case_id);
  // in the order of the steps that brought them, whatever the clock said
  const seqOf = new Map(steps.map(({ messageId, seq }) => [messageId, seq]));
  const about = written.toSorted(
    (a, b) => (seqOf.get(a.words.messageId) ?? 1) - (seqOf.get(b.words.messageId) ?? 1),
  );
  const signedBy = about.flatMap(({ words }) => words.unitId ?? []);
  return {
    ...newestWords(about, CASE_WORDS),
    reasons: about.flatMap(({ role, words }) => (role === 'reason' ? [words] : [])),
    grants: about.flatMap(({ words }) =>
      words.grants.map(({ unitId, epoch, sealed }) => ({
        messageId: words.messageId,
        unitId,
        epoch,
        sealed,
      })),
    ),
    signers: await readSigners(db, signedBy),
  };
}
