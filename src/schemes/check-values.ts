import { isDay } from '../law/day.ts';
import type { ClearValue, ClearValues, Field } from './form.ts';

/** What can be wrong with a value. */
const VALUE_FAULTS = ['required', 'wrong_type', 'too_small', 'too_big', 'unknown', 'sealed'] as const;
type ValueFault = (typeof VALUE_FAULTS)[number];

/** A fault and the field that it concerns. */
interface ValueFaultAt {
  readonly code: string;
  readonly fault: ValueFault;
}

/**
 * The faults of a record's clear values by the form it is made with: a field that is missing, of another type, out of
 * its bounds, unknown, or one that has to be sealed.
 */
export function valueFaults(fields: readonly Field[], values: ClearValues): ValueFaultAt[] {
  const known = new Map(fields.map((field) => [field.code, field]));
  const strange = Object.keys(values).flatMap((code): ValueFaultAt[] => {
    const field = known.get(code);
    if (field === undefined) return [{ code, fault: 'unknown' }];
    return field.sealed ? [{ code, fault: 'sealed' }] : [];
  });
  const faulty = fields.flatMap((field): ValueFaultAt[] => {
    if (field.sealed) return [];
    const fault = valueFault(field, values[field.code]);
    return fault === undefined ? [] : [{ code: field.code, fault }];
  });
  return [...strange, ...faulty];
}

/** Whether a form cannot be filled in without sealed words. */
export function wantsSealed(fields: readonly Field[]): boolean {
  return fields.some(({ sealed, required }) => sealed && required);
}

/** What is wrong with one value by its field; undefined where nothing is. A sealed value is checked the same way. */
export function valueFault(field: Field, value: ClearValue | undefined): ValueFault | undefined {
  if (value === undefined || value === '') return field.required ? 'required' : undefined;
  if (!hasType(field, value)) return 'wrong_type';
  if (typeof value !== 'number') return undefined;
  if (value < (field.min ?? Number.NEGATIVE_INFINITY)) return 'too_small';
  return value > (field.max ?? Number.POSITIVE_INFINITY) ? 'too_big' : undefined;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function hasType({ type, choices }: Field, value: ClearValue): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yes_no':
      return typeof value === 'boolean';
    case 'choice':
      return (choices ?? []).some(({ code }) => code === value);
    case 'day':
      return typeof value === 'string' && isDay(value);
    case 'time':
      return typeof value === 'string' && TIME.test(value);
    case 'text':
      return typeof value === 'string';
  }
}
