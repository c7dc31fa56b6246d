import type { DirectiveDocument, DocumentFields } from '../document-contract.ts';
import { dayOrNull, typedDay } from './typed-day.ts';

/** A document as it is typed: empty where it is not known. */
interface DocumentDraft {
  readonly kind: DocumentFields['kind'];
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly subject: string;
  readonly source: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly supersededBy: string;
  readonly verified: boolean;
}

/** What is known of a document, to be typed over; nothing of a new one. */
export function draftOf(document: DirectiveDocument | undefined): DocumentDraft {
  return {
    kind: document?.kind ?? 'directive',
    number: document?.number ?? '',
    issuedOn: typedDay(document?.issuedOn ?? null),
    issuer: document?.issuer ?? '',
    subject: document?.subject ?? '',
    source: document?.source ?? '',
    validFrom: typedDay(document?.validFrom ?? null),
    validTo: typedDay(document?.validTo ?? null),
    supersededBy: document?.supersededBy ?? '',
    verified: document?.verified ?? false,
  };
}

/** Whether something was typed that is no day. */
export function isDayWrong(text: string): boolean {
  return dayOrNull(text) === undefined;
}

/** What is sent of a draft; undefined while something is missing or is no day. */
export function fieldsOf(draft: DocumentDraft): DocumentFields | undefined {
  const known = (text: string) => (text.trim() === '' ? null : text.trim());
  const issuedOn = dayOrNull(draft.issuedOn);
  const validFrom = dayOrNull(draft.validFrom);
  const validTo = dayOrNull(draft.validTo);
  const subject = draft.subject.trim();
  if (subject === '' || issuedOn === undefined || validFrom === undefined || validTo === undefined) {
    return undefined;
  }
  return {
    kind: draft.kind,
    number: known(draft.number),
    issuedOn,
    issuer: known(draft.issuer),
    subject,
    source: known(draft.source),
    validFrom,
    validTo,
    supersededBy: known(draft.supersededBy),
    verified: draft.verified,
  };
}
