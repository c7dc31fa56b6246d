import { type Answers, EMPTY_DRAFT, NO_PLACE, type Place, settledWhen } from './draft.ts';

const KEY = 'binh-yen:draft';

/** Keeps the answers on this device, readable to whoever opens it; the reporter was warned and asked for it. */
export function keepDraft(answers: Answers, today: string): void {
  localStorage.setItem(KEY, JSON.stringify({ ...answers, when: settledWhen(answers.when, today) }));
}

/** The answers kept on this device, null where there are none. What cannot be offered is not left lying in the clear. */
export function keptDraft(): Answers | null {
  try {
    const answers = answersIn(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    if (answers) return answers;
  } catch {
    // no JSON, or storage is switched off
  }
  forgetDraft();
  return null;
}

/** Takes the kept answers off this device. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // where storage is switched off there is nothing to forget
  }
}

/**
 * The answers in what was kept, written by this page alone: null where an older version of it knew other questions. Of a
 * place in another form address and landmark remain, and the ward is asked anew.
 */
export function answersIn(kept: unknown): Answers | null {
  return isAnswers(kept) ? { ...kept, place: placeIn(kept.place) } : null;
}

function isAnswers(kept: unknown): kept is Omit<Answers, 'place'> & { readonly place: unknown } {
  if (!isFields(kept)) return false;
  const names = Object.keys(EMPTY_DRAFT.answers);
  return Object.keys(kept).length === names.length && names.every((name) => name in kept);
}

function placeIn(kept: unknown): Place {
  if (!isFields(kept)) return NO_PLACE;
  if (isPlace(kept)) return kept;
  return { ...NO_PLACE, address: lineIn(kept.address), landmark: lineIn(kept.landmark) };
}

/** Its units were once kept by their name in one language alone. */
function isPlace(kept: Fields): kept is Fields & Place {
  return kept.picked === null || (isFields(kept.picked) && isFields(kept.picked.name));
}

function lineIn(kept: unknown): string {
  return typeof kept === 'string' ? kept : '';
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(kept: unknown): kept is Fields {
  return typeof kept === 'object' && kept !== null;
}
