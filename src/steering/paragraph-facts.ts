import type { Area } from '../areas/area.ts';
import type { Period } from './periods.ts';

/** A value as it is told: `value` of `of`; `of` is null where it is a part of nothing. */
export interface Told {
  readonly value: number;
  readonly of: number | null;
}

/** The indicators that the summary tells of, in its order. */
export const PARAGRAPH_CODES = [
  'schemes_maintained',
  'schemes_newly_built',
  'information_received',
  'useful',
  'resolved',
  'cases_cleared',
  'wanted_ended',
  'groups_dismantled',
] as const;
export type ParagraphCode = (typeof PARAGRAPH_CODES)[number];

/** A scheme worth naming, and where it works. */
export interface NamedScheme {
  readonly name: string;
  readonly places: readonly string[];
}

/** What the summary is made of. A code without a value is not counted, and its clause is left out. */
export interface ParagraphFacts {
  readonly area: Pick<Area, 'name' | 'kind'>;
  readonly period: Period;
  readonly values: Readonly<Partial<Record<ParagraphCode, Told>>>;
  /** The same of the same period a year before; no comparison where it is left out. */
  readonly before?: Readonly<Partial<Record<ParagraphCode, Told>>>;
  /** Schemes to name; none where it is left out. */
  readonly schemes?: readonly NamedScheme[];
}

/** One language's way to say each part; a clause that has nothing to tell is undefined. */
export interface ParagraphWords {
  /** Period and place, to stand before the first clause. */
  lead(facts: ParagraphFacts): string;
  /** The schemes, as one clause. */
  schemes(facts: ParagraphFacts): string | undefined;
  /** What people told, as one clause. */
  information(facts: ParagraphFacts): string | undefined;
  /** What the police did with it, as one clause. */
  results(facts: ParagraphFacts): string | undefined;
  /** How the counts moved against a year before, as one clause. */
  comparison(facts: ParagraphFacts): string | undefined;
  /** The whole sentence where nothing is known. */
  nothing(facts: ParagraphFacts): string;
}
