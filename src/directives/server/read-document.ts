import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { readDocument as contract } from '../document-contract.ts';
import { presentDocument, type StoredDocument } from './document-queries.ts';
import { countByDocument } from './list-documents.ts';

type DocumentReply = z.output<(typeof contract)['reply']>;

/** A document; how its tasks stand is for whoever oversees the board. */
export async function readDocument(
  { db, clock }: Services,
  row: StoredDocument,
  may: DocumentReply['may'],
): Promise<DocumentReply> {
  const { directive_id: id } = row;
  const counts = may.oversee ? (await countByDocument(db, [id], dayOf(clock.now())))(id) : null;
  return { ...presentDocument(row, counts), may };
}
