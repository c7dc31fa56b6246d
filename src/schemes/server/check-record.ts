import { AppError, invalidInput } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import { valueFaults, wantsSealed } from '../check-values.ts';
import type { ClearValues, Field, KindForm } from '../form.ts';
import { findKind, findKindVersion } from './kind-queries.ts';

/** What is recorded by the form of a kind. */
interface FormRecord {
  readonly kindVersion: number;
  readonly fields: ClearValues;
}

/**
 * Checks a new record against the newest form of its kind. `sealed`: whether sealed words come with it. Throws
 * `kind_changed` where it was made with an older form, and `invalid_input` naming each faulty field.
 */
export async function checkRecord(
  db: Db,
  kind: string,
  record: FormRecord,
  fieldsOf: (form: KindForm) => readonly Field[] | undefined,
  sealed: boolean,
): Promise<void> {
  const newest = await findKind(db, kind);
  if (newest?.version !== record.kindVersion)
    throw new AppError('kind_changed', { details: { version: newest?.version ?? 0 } });
  const fields = fieldsOf(newest.form);
  if (fields === undefined) throw invalidInput('type', 'invalid_value');
  refuseFaulty(fields, record.fields, wantsSealed(fields) && !sealed);
}

/**
 * Checks a change of a record against the form that it has, which asks for nothing new, or the newest one. Gives the
 * values as they are kept: with those that the record holds of versions that this form knows nothing of. What is sealed
 * may be missing: it can be taken away. Throws as `checkRecord` does.
 */
export async function checkChange(
  db: Db,
  kind: string,
  changed: FormRecord,
  known: { readonly kind_version: number; readonly fields: ClearValues },
  part: 'site' | 'team',
): Promise<ClearValues> {
  const newest = await findKind(db, kind);
  const own = changed.kindVersion === known.kind_version;
  const used = own ? await findKindVersion(db, kind, known.kind_version) : newest;
  if (used?.version !== changed.kindVersion)
    throw new AppError('kind_changed', { details: { version: newest?.version ?? 0 } });
  const fields = used.form[part];
  refuseFaulty(fields, changed.fields, false);
  const asked = new Set(fields.map(({ code }) => code));
  const others = Object.entries(known.fields).filter(([code]) => !asked.has(code));
  return { ...Object.fromEntries(others), ...changed.fields };
}

function refuseFaulty(fields: readonly Field[], values: ClearValues, lacksSealed: boolean): void {
  const issues = valueFaults(fields, values).map(({ code, fault }) => ({
    path: `fields.${code}`,
    code: fault,
  }));
  if (lacksSealed) issues.push({ path: 'words', code: 'required' });
  if (issues.length > 0) throw new AppError('invalid_input', { issues });
}
