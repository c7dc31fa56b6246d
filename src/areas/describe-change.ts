import { writtenDay } from '../law/day.ts';
import { type AreaKind, type AreaLanguage, displayName, type Extent } from './area.ts';
import type { ChangeKind } from './change.ts';

/** A unit by name, as a change concerns it. */
interface UnitNamed {
  readonly name: string;
  readonly kind: AreaKind;
}

/** A change as it is worded; `to` is null where nobody knows. */
export interface WordedChange {
  readonly kind: ChangeKind;
  readonly onDay: string;
  readonly moves: readonly {
    readonly from: UnitNamed;
    readonly to: (UnitNamed & { readonly isNew: boolean }) | null;
    readonly extent: Extent;
  }[];
}

type Move = WordedChange['moves'][number];

interface Words {
  readonly from: (day: string, clauses: string) => string;
  readonly become: (from: string, to: string, several: boolean) => string;
  readonly join: (from: string, to: string, several: boolean) => string;
  readonly renamed: (from: string, to: string) => string;
  readonly divided: (from: string, to: string) => string;
  readonly whole: (from: string, to: string) => string;
  readonly perhaps: (from: string, to: string) => string;
  readonly abolished: (from: string, clause: string) => string;
  readonly nowhere: string;
  readonly rest: string;
  readonly and: string;
}

const VI: Words = {
  from: (day, clauses) => `Từ ngày ${day}: ${clauses}`,
  become: (from, to) => `${from} thành ${to}`,
  join: (from, to) => `${from} nhập vào ${to}`,
  renamed: (from, to) => `${from} đổi thành ${to}`,
  divided: (from, to) => `${from} chia về ${to}`,
  whole: (from, to) => `${from} về ${to}`,
  perhaps: (from, to) => `${from} có thể về ${to}`,
  abolished: (from, clause) => `${from} giải thể, ${clause}`,
  nowhere: 'chưa rõ thuộc đơn vị nào',
  rest: 'phần còn lại chưa rõ',
  and: ' và ',
};

const EN: Words = {
  from: (day, clauses) => `From ${day}: ${clauses}`,
  become: (from, to, several) => `${from} ${several ? 'become' : 'becomes'} ${to}`,
  join: (from, to, several) => `${from} ${several ? 'join' : 'joins'} ${to}`,
  renamed: (from, to) => `${from} becomes ${to}`,
  divided: (from, to) => `${from} is divided among ${to}`,
  whole: (from, to) => `${from} goes to ${to}`,
  perhaps: (from, to) => `${from} perhaps goes to ${to}`,
  abolished: (from, clause) => `${from} is abolished, ${clause}`,
  nowhere: 'not known where it belongs',
  rest: 'the rest is not known',
  and: ' and ',
};

/** A change as a sentence: "Từ ngày 01/07/2025: phường A và phường B thành phường C". */
export function describeChange({ kind, onDay, moves }: WordedChange, language: AreaLanguage): string {
  const words = language === 'vi' ? VI : EN;
  const named = (unit: UnitNamed) => displayName(unit, language);
  const clauses = kind === 'merge' ? mergers(moves, words, named) : departures(kind, moves, words, named);
  return words.from(writtenDay(onDay), clauses.join('; '));
}

type Naming = (unit: UnitNamed) => string;

/** One clause for each place that units go to. */
function mergers(moves: readonly Move[], words: Words, named: Naming): string[] {
  const byPlace = Map.groupBy(moves, ({ to }) => (to === null ? '' : `${to.isNew} ${to.kind} ${to.name}`));
  return [...byPlace.values()].map((together) => {
    const [first] = together;
    const from = listed(
      together.map((move) => named(move.from)),
      words.and,
    );
    if (!first?.to) return words.abolished(from, words.nowhere);
    return (first.to.isNew ? words.become : words.join)(from, named(first.to), together.length > 1);
  });
}

/** One clause for each unit that ends. */
function departures(kind: ChangeKind, moves: readonly Move[], words: Words, named: Naming): string[] {
  const byUnit = Map.groupBy(moves, ({ from }) => `${from.kind} ${from.name}`);
  return [...byUnit.values()].flatMap((ways) => {
    const [first] = ways;
    if (!first) return [];
    const from = named(first.from);
    const places = listed(
      ways.flatMap(({ to }) => (to === null ? [] : [named(to)])),
      words.and,
    );
    if (places === '') return [words.abolished(from, words.nowhere)];
    if (kind === 'rename') return [words.renamed(from, places)];
    const unsure = ways.some(({ to, extent }) => to !== null && extent === 'unverified');
    const verb = unsure ? words.perhaps : ways.length > 1 ? words.divided : words.whole;
    const rest = ways.some(({ to }) => to === null) ? `, ${words.rest}` : '';
    const clause = `${verb(kind === 'abolish' ? '' : from, places)}${rest}`.trim();
    return [kind === 'abolish' ? words.abolished(from, clause) : clause];
  });
}

function listed(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`;
}
