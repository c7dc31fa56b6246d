import type { z } from 'zod';
import type { LeafField } from '../../ledger/leaf.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { fileDocument as contract, NewDocument } from '../contract.ts';
import { NUMBERED_DOCUMENTS } from '../life.ts';
import { appendStep } from './append-step.ts';
import type { SchemeKey, StoredScheme } from './scheme-queries.ts';

/** Enters a paper in a scheme's file. Throws `scheme_changed`, `decision_not_named`, `day_in_future`. */
export async function fileDocument(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  { version: seen, document }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  checkDocument(document, dayOf(at));
  const { documentId: subjectId, dated: onDay } = document;
  const step = { action: 'file_document', onDay, subjectId, said: saidOf(document) } as const;
  return transaction(db, async (trx) => {
    const version = await appendStep(trx, scheme, seen, step, { accountId, at });
    await storeDocuments(trx, scheme, version, [document]);
    return { version };
  });
}

/** Throws `decision_not_named` for a decision without number or issuing body, `day_in_future` for a later paper. */
export function checkDocument({ type, number, issuer, dated }: NewDocument, today: string): void {
  const named = number !== null && issuer !== null;
  if (NUMBERED_DOCUMENTS.includes(type) && !named) throw new AppError('decision_not_named');
  if (dated > today) throw new AppError('day_in_future');
}

/** What a leaf commits to of a paper. */
export function saidOf({ documentId, type, number, issuer, dated }: NewDocument): LeafField[] {
  return [documentId, type, number, issuer, dated];
}

/** Writes papers that came with a version of the scheme. */
export async function storeDocuments(
  trx: Trx,
  { area_id, scheme_id }: SchemeKey,
  version: number,
  documents: readonly NewDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.map(({ documentId, type, number, issuer, dated }) => {
    const named = {
      type,
      number: number?.normalize('NFC') ?? null,
      issuer: issuer?.normalize('NFC') ?? null,
    };
    return { area_id, scheme_id, document_id: documentId, version, ...named, dated };
  });
  await trx.insertInto('scheme_document').values(rows).execute();
}
