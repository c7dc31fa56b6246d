import type { ParagraphFacts, Told } from './paragraph-facts.ts';

/** The counts that the summary compares: of a ratio the whole, whose change is what people feel. */
const COMPARED = ['information_received', 'resolved', 'cases_cleared'] as const;
export type Compared = (typeof COMPARED)[number];

/** The counts that are known of both periods: code, now, before. */
export function comparisonsOf(
  values: ParagraphFacts['values'],
  before: ParagraphFacts['values'],
): [Compared, number, number][] {
  return COMPARED.flatMap((code): [Compared, number, number][] => {
    const [now, then] = [wholeOf(values[code]), wholeOf(before[code])];
    return now === undefined || then === undefined ? [] : [[code, now, then]];
  });
}

function wholeOf(told: Told | undefined): number | undefined {
  return told && (told.of ?? told.value);
}
