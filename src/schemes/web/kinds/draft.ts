import { foldLetters } from '../../../areas/fold.ts';
import type { ActivityType, Field, FieldType, FormPart, KindForm, Wording } from '../../form.ts';

/** A field as it is edited: what it holds, and a key of its own for the list on the page. */
export interface DraftField extends Omit<Field, 'unit' | 'hint' | 'choices'> {
  readonly key: string;
  /** Empty where numbers stand alone. */
  readonly unit: Wording;
  readonly hint?: Field['hint'];
  /** One a line, `Tiếng Việt = English`. */
  readonly choices: string;
  /** Whether rows exist under its code: then the code stays. */
  readonly kept: boolean;
  /** The codes of choices that exist, by their line. */
  readonly choiceCodes: Readonly<Record<string, string>>;
}

/** A type of activity as it is edited. */
export interface DraftActivity extends Omit<ActivityType, 'fields'> {
  readonly key: string;
  readonly kept: boolean;
  readonly fields: readonly DraftField[];
}

/** A form as it is edited. */
export interface DraftForm {
  readonly name: Wording;
  readonly does: Wording;
  readonly site: readonly DraftField[];
  readonly team: readonly DraftField[];
  readonly activities: readonly DraftActivity[];
}

const NOTHING: Wording = { vi: '', en: '' };

/** A new field: a number that need not be filled in. */
export function newField(): DraftField {
  const holds = { type: 'integer' as const, required: false, sealed: false, counts: false };
  const empty = { label: NOTHING, unit: NOTHING, choices: '', choiceCodes: {} };
  return { key: crypto.randomUUID(), code: '', ...empty, ...holds, kept: false };
}

/** A new type of activity. */
export function newActivity(): DraftActivity {
  return { key: crypto.randomUUID(), code: '', name: NOTHING, fields: [], kept: false };
}

/** A kind that nobody has thought of before. */
export function emptyDraft(): DraftForm {
  const meeting = { ...newActivity(), name: { vi: 'Họp', en: 'Meeting' } };
  return { name: NOTHING, does: NOTHING, site: [newField()], team: [], activities: [meeting] };
}

/** A form to go on from; its codes stay. */
export function draftOf(form: KindForm): DraftForm {
  const fields = (all: readonly Field[]): DraftField[] => all.map(draftField);
  return {
    name: form.name,
    does: form.does,
    site: fields(form.site),
    team: fields(form.team),
    activities: form.activities.map((activity) => ({
      ...activity,
      key: crypto.randomUUID(),
      kept: true,
      fields: fields(activity.fields),
    })),
  };
}

function draftField({ unit, choices = [], ...field }: Field): DraftField {
  const lines = choices.map(({ code, label }) => [`${label.vi} = ${label.en}`, code] as const);
  return {
    ...field,
    key: crypto.randomUUID(),
    unit: unit ?? NOTHING,
    choices: lines.map(([line]) => line).join('\n'),
    choiceCodes: Object.fromEntries(lines),
    kept: true,
  };
}

/** Another type, with what belongs to it: text is sealed, and only clear numbers count. */
export function withType(field: DraftField, type: FieldType): DraftField {
  const isNumber = type === 'integer' || type === 'decimal';
  return { ...field, type, sealed: type === 'text' || field.sealed, counts: isNumber && field.counts };
}

/** The form that a draft stands for; codes of what is new are made of the English words, each once. */
export function formOf(draft: DraftForm): KindForm {
  return {
    name: trimmed(draft.name),
    does: trimmed(draft.does),
    site: fieldsOf(draft.site),
    team: fieldsOf(draft.team),
    activities: coded(draft.activities, ({ name }) => name.en, 'activity').map(
      ({ key: _, kept: __, name, fields, code }) => ({ code, name: trimmed(name), fields: fieldsOf(fields) }),
    ),
  };
}

function fieldsOf(fields: readonly DraftField[]): Field[] {
  return coded(fields, ({ label }) => label.en, 'field').map(fieldOf);
}

function fieldOf({ key: _, kept: __, choiceCodes, choices, unit, label, ...field }: DraftField): Field {
  const { min, max, hint, ...rest } = field;
  const isNumber = field.type === 'integer' || field.type === 'decimal';
  const named = unit.vi.trim() !== '' && unit.en.trim() !== '';
  return {
    ...rest,
    label: trimmed(label),
    ...(hint ? { hint } : {}),
    ...(isNumber && named ? { unit: trimmed(unit) } : {}),
    ...(isNumber && min !== undefined ? { min } : {}),
    ...(isNumber && max !== undefined ? { max } : {}),
    ...(field.type === 'choice' ? { choices: choicesOf(choices, choiceCodes) } : {}),
  };
}

function choicesOf(text: string, known: DraftField['choiceCodes']): NonNullable<Field['choices']> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const rows = lines.map((line) => {
    const [vi = '', en = vi] = line.split('=').map((part) => part.trim());
    return { code: known[line] ?? '', label: { vi, en } };
  });
  return coded(rows, ({ label }) => label.en, 'choice');
}

/** Rows with their codes; what has none gets one of its words that no other row has. */
function coded<Row extends { readonly code: string }>(
  rows: readonly Row[],
  words: (row: Row) => string,
  fallback: string,
): Row[] {
  const taken = new Set(rows.map(({ code }) => code).filter((code) => code !== ''));
  return rows.map((row) => {
    if (row.code !== '') return row;
    const code = freeCode(codeOf(words(row)) || fallback, taken);
    taken.add(code);
    return { ...row, code };
  });
}

function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? wanted : `${wanted}_${count}`;
    if (!taken.has(code)) return code;
  }
}

/** A code of some words, `ferry_landing`; '' where they have no letters to make one of. */
export function codeOf(words: string): string {
  const code = foldLetters(words)
    .replaceAll(' ', '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 32);
  return code.length < 2 ? '' : code;
}

function trimmed({ vi, en }: Wording): Wording {
  return { vi: vi.trim().normalize('NFC'), en: en.trim().normalize('NFC') };
}

/** The parts of a form with fields, in the order of the page. */
export const PARTS: readonly FormPart[] = ['site', 'team'];
