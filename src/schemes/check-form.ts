import type { ActivityType, Field, KindForm, Wording } from './form.ts';
import { asksFor, UNASKED, type Unasked } from './unasked.ts';

/** What can be wrong with a form beyond its shape. */
const FORM_FAULTS = [
  /** Two fields, choices or types of activity under one code. */
  'code_twice',
  /** Text in the clear: it would name people. */
  'text_not_sealed',
  /** A sum over what is sealed, or over what is no number. */
  'not_countable',
  /** The least above the most, or bounds of what is no number. */
  'bounds',
  /** Choices missing, or given to what is no choice. */
  'choices',
  ...UNASKED,
  /** A code that stood for another type or unit in an earlier version. */
  'code_reused',
  /** A field in the clear that an earlier version sealed. */
  'unsealed',
] as const;
export type FormFault = (typeof FORM_FAULTS)[number];

/** A fault and where it stands: the path as in zod's issues, joined by dots. */
export interface FaultAt {
  readonly path: string;
  readonly code: FormFault;
}

/** What the name of a kind, and what its schemes do, are never about. */
const ABOUT_PEOPLE: readonly Unasked[] = ['religion', 'dissent'];

const NUMBERS: readonly Field['type'][] = ['integer', 'decimal'];

/**
 * The faults of a form. What people believe and are free to do is never asked for, in no wording, and nothing that is
 * recorded counts tips: a scheme that reported few would be pressed for more. Its own name may say that it is about
 * tips, as letter boxes are.
 */
export function faultsOf(form: KindForm): FaultAt[] {
  return [
    ...unaskedFaults('name', form.name, ABOUT_PEOPLE),
    ...unaskedFaults('does', form.does, ABOUT_PEOPLE),
    ...fieldsFaults('site', form.site),
    ...fieldsFaults('team', form.team),
    ...twice(form.activities, 'activities'),
    ...form.activities.flatMap(activityFaults),
  ];
}

function activityFaults(type: ActivityType, index: number): FaultAt[] {
  const path = `activities.${index}`;
  return [...wordingFaults(`${path}.name`, type.name), ...fieldsFaults(`${path}.fields`, type.fields)];
}

function fieldsFaults(path: string, fields: readonly Field[]): FaultAt[] {
  return [
    ...twice(fields, path),
    ...fields.flatMap((field, index) => fieldFaults(`${path}.${index}`, field)),
  ];
}

function fieldFaults(path: string, field: Field): FaultAt[] {
  const faults = [
    ...wordingFaults(`${path}.label`, field.label),
    ...(field.hint ? wordingFaults(`${path}.hint`, field.hint) : []),
    ...(field.unit ? wordingFaults(`${path}.unit`, field.unit) : []),
  ];
  const isNumber = NUMBERS.includes(field.type);
  if (field.type === 'text' && !field.sealed)
    faults.push({ path: `${path}.sealed`, code: 'text_not_sealed' });
  if (field.counts && (field.sealed || !isNumber))
    faults.push({ path: `${path}.counts`, code: 'not_countable' });
  const bounded = field.min !== undefined || field.max !== undefined;
  const crossed = field.min !== undefined && field.max !== undefined && field.min > field.max;
  if (crossed || (bounded && !isNumber)) faults.push({ path: `${path}.min`, code: 'bounds' });
  if ((field.type === 'choice') !== (field.choices !== undefined))
    faults.push({ path: `${path}.choices`, code: 'choices' });
  const choices = field.choices ?? [];
  return [
    ...faults,
    ...twice(choices, `${path}.choices`),
    ...choices.flatMap(({ label }, index) => wordingFaults(`${path}.choices.${index}.label`, label)),
  ];
}

/** The faults of words under which something is recorded or graded. */
export function wordingFaults(path: string, words: Wording): FaultAt[] {
  return unaskedFaults(path, words, UNASKED);
}

function unaskedFaults(path: string, words: Wording, unasked: readonly Unasked[]): FaultAt[] {
  return unasked.filter((each) => asksFor(each, words)).map((code) => ({ path, code }));
}

function twice(rows: readonly { readonly code: string }[], path: string): FaultAt[] {
  const seen = new Set<string>();
  return rows.flatMap(({ code }, index) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [{ path: `${path}.${index}.code`, code: 'code_twice' as const }];
  });
}
