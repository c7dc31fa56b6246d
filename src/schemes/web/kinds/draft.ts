import { foldLetters } from '../../../areas/fold.ts';
import type { ActivityType, Field, FieldType, FormPart, KindForm, PartKey, Wording } from '../../form.ts';
import { fieldsEver } from '../../form-history.ts';

/** A field as it is edited: what it holds, and a key of its own for the list on the page. */
export interface DraftField extends Omit<Field, 'unit' | 'hint' | 'choices'> {
  readonly key: string;
  /** Empty where numbers stand alone. */
  readonly unit: Wording;
  readonly hint?: Field['hint'];
  /** One a line, `Tiếng Việt = English`. */
  readonly choices: string;
  /** Whether rows exist under its code: then the code stays, with its type and unit. */
  readonly kept: boolean;
  /** Whether those rows are sealed: then it is never asked for in the clear. */
  readonly keptSealed: boolean;
  /** The codes of choices that exist, by their line. */
  readonly choiceCodes: Readonly<Record<string, string>>;
}

/** A type of activity as it is edited. */
interface DraftActivity extends Omit<ActivityType, 'fields'> {
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
  /** Undefined while nothing is said of them. */
  readonly signals?: KindForm['signals'];
}

const NOTHING: Wording = { vi: '', en: '' };

/** A new field: a number that need not be filled in. */
export function newField(): DraftField {
  const holds = { type: 'integer' as const, required: false, sealed: false, counts: false };
  const empty = { label: NOTHING, unit: NOTHING, choices: '', choiceCodes: {} };
  return { key: crypto.randomUUID(), code: '', ...empty, ...holds, kept: false, keptSealed: false };
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
    ...(form.signals ? { signals: form.signals } : {}),
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
    keptSealed: field.sealed,
  };
}

/** Another type, with what belongs to it: text is sealed, and only clear numbers count. */
export function withType(field: DraftField, type: FieldType): DraftField {
  const isNumber = type === 'integer' || type === 'decimal';
  return { ...field, type, sealed: type === 'text' || field.sealed, counts: isNumber && field.counts };
}

/**
 * The form that a draft stands for; codes of what is new are made of the English words, each once, and none that an
 * earlier version of the kind has used in the same part.
 */
export function formOf(draft: DraftForm, earlier: readonly KindForm[]): KindForm {
  const fields = (all: readonly DraftField[], part: PartKey): Field[] =>
    coded(all, ({ label }) => label.en, 'field', fieldsEver(earlier, part)).map(fieldOf);
  const types = earlier.flatMap(({ activities }) => activities);
  return {
    name: trimmed(draft.name),
    does: trimmed(draft.does),
    site: fields(draft.site, 'site'),
    team: fields(draft.team, 'team'),
    activities: coded(draft.activities, ({ name }) => name.en, 'activity', types).map(
      ({ name, fields: own, code }) => ({
        code,
        name: trimmed(name),
        fields: fields(own, `activity ${code}`),
      }),
    ),
    ...(draft.signals ? { signals: draft.signals } : {}),
  };
}

function fieldOf({ choiceCodes, choices, unit, label, ...field }: DraftField): Field {
  const { key: _, kept: __, keptSealed: ___, min, max, hint, ...rest } = field;
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
  return coded(rows, ({ label }) => label.en, 'choice', []);
}

/** Rows with their codes; what has none gets one of its words that no other row has, nor any that was `used`. */
function coded<Row extends { readonly code: string }>(
  rows: readonly Row[],
  words: (row: Row) => string,
  fallback: string,
  used: readonly { readonly code: string }[],
): Row[] {
  const taken = new Set([...rows, ...used].map(({ code }) => code).filter((code) => code !== ''));
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
