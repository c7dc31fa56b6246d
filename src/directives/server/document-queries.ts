import type { Selectable } from 'kysely';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { DirectiveDocument, DocumentFields } from '../document-contract.ts';
import type { DirectiveTable } from './tables.ts';

/** A row of `directive`. */
export type StoredDocument = Selectable<DirectiveTable>;

/** A document of any board; undefined where there is none. */
export function findDocument(db: Db | Trx, directiveId: string): Promise<StoredDocument | undefined> {
  return db.selectFrom('directive').selectAll().where('directive_id', '=', directiveId).executeTakeFirst();
}

/** What is known of a document, as columns. */
export function documentColumns(told: DocumentFields) {
  const nfc = (text: string | null) => text?.normalize('NFC') ?? null;
  return {
    kind: told.kind,
    number: nfc(told.number),
    issued_on: told.issuedOn,
    issuer: nfc(told.issuer),
    subject: told.subject.normalize('NFC'),
    source: nfc(told.source),
    valid_from: told.validFrom,
    valid_to: told.validTo,
    superseded_by: nfc(told.supersededBy),
    verified: told.verified,
  };
}

/** Throws `day_in_future` for a document of tomorrow, `end_before_start` for a validity that ends too early. */
export function refuseDays({ issuedOn, validFrom, validTo }: DocumentFields, today: string): void {
  if (issuedOn !== null && issuedOn > today) {
    throw new AppError('day_in_future', { issues: invalidInput('issuedOn', 'day_in_future').issues });
  }
  const from = validFrom ?? issuedOn;
  if (validTo !== null && from !== null && validTo < from) {
    throw new AppError('end_before_start', { issues: invalidInput('validTo', 'end_before_start').issues });
  }
}

/** A document as it crosses the wire. */
export function presentDocument(row: StoredDocument, counts: DirectiveDocument['counts']): DirectiveDocument {
  return {
    directiveId: row.directive_id,
    unitId: row.unit_id,
    version: row.version,
    kind: row.kind,
    number: row.number,
    issuedOn: row.issued_on,
    issuer: row.issuer,
    subject: row.subject,
    source: row.source,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    supersededBy: row.superseded_by,
    verified: row.verified,
    counts,
  };
}

/** The leaf of what is known of a document, in the transaction that wrote it. */
export async function logDocument(
  trx: Trx,
  document: { readonly area_id: number; readonly directive_id: string; readonly version: number },
  told: DocumentFields,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  const known = [told.kind, told.number, told.issuedOn, told.issuer, told.subject, told.source];
  const validity = [told.validFrom, told.validTo, told.supersededBy, told.verified ? 1 : 0];
  const fields = [
    'directives.document',
    document.directive_id,
    document.version,
    ...known,
    ...validity,
    accountId,
    at.toISOString(),
  ];
  await appendLeaf(trx, { areaId: document.area_id, subject: 'directives', fields }, at);
}
