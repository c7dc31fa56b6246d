import { parseDay } from '../../law/parse-day.ts';
import type { EntrySort } from '../codes.ts';
import { type EntryFields, entryFieldsSchema } from '../entry-contract.ts';

/** An entry as it is typed: what each number is depends on the sort. */
export interface EntryDraft {
  readonly code: string;
  readonly day: string;
  /** Charged with; who came; pieces. */
  readonly count: number | '';
  /** Carried out; hours. */
  readonly second: number | '';
  readonly words: string;
}

/** The entry of a draft; undefined while something is missing or wrong. */
export function readEntry(sort: EntrySort, draft: EntryDraft): EntryFields | undefined {
  const { code, count, second } = draft;
  const onDay = parseDay(draft.day);
  const of = {
    task: { group: code, charged: count, carried: second },
    training: { subject: code, attended: count, hours: second },
    equipment: { kind: code, count },
  }[sort];
  return entryFieldsSchema.safeParse({ sort, onDay, ...of }).data;
}
