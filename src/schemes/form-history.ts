import { foldLetters } from '../areas/fold.ts';
import type { FaultAt } from './check-form.ts';
import { type Field, type KindForm, type PartKey, partsOf, type Wording } from './form.ts';

/**
 * The faults of a form beside the earlier versions of its kind. A code means one thing for ever, as records of every
 * version stand beside each other: under it there is no other type and no other unit, and what was sealed once is never
 * asked for in the clear.
 */
export function historyFaults(form: KindForm, earlier: readonly KindForm[]): FaultAt[] {
  return partsOf(form).flatMap(({ key, path, fields }) =>
    fields.flatMap((field, index) => {
      const before = fieldsEver(earlier, key).filter(({ code }) => code === field.code);
      return beside(field, before, `${path}.${index}`);
    }),
  );
}

function beside(field: Field, before: readonly Field[], path: string): FaultAt[] {
  const faults: FaultAt[] = [];
  if (before.some((known) => known.type !== field.type || unitOf(known) !== unitOf(field)))
    faults.push({ path: `${path}.code`, code: 'code_reused' });
  if (!field.sealed && before.some(({ sealed }) => sealed))
    faults.push({ path: `${path}.sealed`, code: 'unsealed' });
  return faults;
}

/** A unit apart from how it is spelt. */
function unitOf({ unit }: { readonly unit?: Wording | undefined }): string {
  return unit === undefined ? '' : `${foldLetters(unit.vi)} ${foldLetters(unit.en)}`;
}

/** Every field that a part had in any of these forms, in their order: one code once for each form that has it. */
export function fieldsEver(forms: readonly KindForm[], part: PartKey): Field[] {
  return forms.flatMap((form) => partsOf(form).flatMap(({ key, fields }) => (key === part ? fields : [])));
}

/**
 * The fields by which a record is read: those of its own form, and behind them what it still holds of other versions,
 * newest first.
 */
export function readableFields(
  own: readonly Field[],
  forms: readonly KindForm[],
  part: PartKey,
  values: Readonly<Record<string, unknown>>,
): Field[] {
  const fields = new Map(own.map((field) => [field.code, field]));
  for (const field of fieldsEver(forms, part)) {
    if (!fields.has(field.code) && Object.hasOwn(values, field.code)) fields.set(field.code, field);
  }
  return [...fields.values()];
}
