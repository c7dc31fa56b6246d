/** What may be signed: one name for each kind, so that a signature over one can never pass for another. */
type StatementContext =
  | 'tip-submission'
  | 'tip-message'
  | 'directory-entry'
  | 'steward-delegation'
  | 'recovery'
  | 'receipt-request'
  | 'log-delegation'
  | 'inclusion-promise';

/** The canonical bytes of a statement. Branded: nothing else can be handed to `sign` and `verify`. */
export type Statement = Uint8Array & { readonly statement: unique symbol };

/** A field of a statement. Large things enter as their SHA-256. */
export type StatementField = string | number | null;

const PRODUCT = 'binh-yen';
const VERSION = 1;

/**
 * The bytes that are signed: a JSON array `["binh-yen",1,context,...fields]` in UTF-8, every string in NFC.
 * The form is injective: two different lists of fields never give the same bytes. A list inside a statement
 * is preceded by its length. Throws RangeError for a number that is not a safe integer.
 */
export function statement(context: StatementContext, fields: readonly StatementField[]): Statement {
  const text = JSON.stringify([PRODUCT, VERSION, context, ...fields.map(canonical)]);
  return new TextEncoder().encode(text) as Statement;
}

/** A list as statement fields: its length, then the fields of each element. */
export function listFields<T>(
  list: readonly T[],
  fieldsOf: (element: T) => readonly StatementField[],
): StatementField[] {
  return [list.length, ...list.flatMap(fieldsOf)];
}

function canonical(field: StatementField): StatementField {
  if (typeof field === 'string') return field.normalize('NFC');
  if (typeof field === 'number' && (!Number.isSafeInteger(field) || Object.is(field, -0)))
    throw new RangeError('not a safe integer');
  return field;
}
