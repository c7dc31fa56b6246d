import { randomUUID } from 'node:crypto';
import type { NewDocument } from '../../src/schemes/contract.ts';
import { type DocumentType, NUMBERED_DOCUMENTS } from '../../src/schemes/life.ts';

/** A paper of a type, with all that a decision needs. */
export function testDocument(type: DocumentType, dated: string): NewDocument {
  const named = NUMBERED_DOCUMENTS.includes(type);
  return {
    documentId: randomUUID(),
    type,
    number: named ? '12/QĐ-UBND' : null,
    issuer: named ? 'UBND phường' : null,
    dated,
  };
}
