import { AppError, invalidInput } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import { valueFaults, wantsSealed } from '../check-values.ts';
import type { ClearValues, Field, KindForm } from '../form.ts';
import { findKind } from './kind-queries.ts';

/** What is recorded by the form of a kind. */
export interface FormRecord {
  readonly kindVersion: number;
  readonly fields: ClearValues;
}

/**
 * Checks a record against the newest form of its kind. `sealed`: whether sealed words come with it, or are there.
 * Throws `kind_changed` where it was made with an older form, and `invalid_input` naming each faulty field.
 */
export async function checkRecord(
  db: Db,
  kind: string,
  { kindVersion, fields: values }: FormRecord,
  fieldsOf: (form: KindForm) => readonly Field[] | undefined,
  sealed: boolean,
): Promise<void> {
  const newest = await findKind(db, kind);
  if (newest?.version !== kindVersion)
    throw new AppError('kind_changed', { details: { version: newest?.version ?? 0 } });
  const fields = fieldsOf(newest.form);
  if (fields === undefined) throw invalidInput('type', 'invalid_value');
  const issues = valueFaults(fields, values).map(({ code, fault }) => ({
    path: `fields.${code}`,
    code: fault,
  }));
  if (wantsSealed(fields) && !sealed) issues.push({ path: 'words', code: 'required' });
  if (issues.length > 0) throw new AppError('invalid_input', { issues });
}
