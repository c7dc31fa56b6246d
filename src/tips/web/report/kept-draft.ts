import { type Answers, EMPTY_DRAFT, settledWhen } from './draft.ts';

const KEY = 'binh-yen:draft';

/** Keeps the answers on this device, readable to whoever opens it; the reporter was warned and asked for it. */
export function keepDraft(answers: Answers, today: string): void {
  localStorage.setItem(KEY, JSON.stringify({ ...answers, when: settledWhen(answers.when, today) }));
}

/** The answers kept on this device, null where there are none or they are of another form. */
export function keptDraft(): Answers | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isAnswers(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Takes the kept answers off this device. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // where storage is switched off there is nothing to forget
  }
}

/** Written by this page alone; an older version of it may have known other questions. */
function isAnswers(kept: unknown): kept is Answers {
  if (typeof kept !== 'object' || kept === null) return false;
  const names = Object.keys(EMPTY_DRAFT.answers);
  if (Object.keys(kept).length !== names.length || !names.every((name) => name in kept)) return false;
  return 'place' in kept && isPlace(kept.place);
}

/** Its units were once kept by their name in one language alone. */
function isPlace(kept: unknown): boolean {
  if (typeof kept !== 'object' || kept === null || !('picked' in kept)) return false;
  const { picked } = kept;
  return picked === null || (typeof picked === 'object' && 'name' in picked);
}
