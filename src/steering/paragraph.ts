import type { AreaLanguage } from '../areas/area.ts';
import { EN } from './paragraph-en.ts';
import type { ParagraphFacts, ParagraphWords } from './paragraph-facts.ts';
import { VI } from './paragraph-vi.ts';

const WORDS: Record<AreaLanguage, ParagraphWords> = { vi: VI, en: EN };

/**
 * The summary of a period in an area: schemes, information from the people, results; in whole sentences. Counts are
 * exact, both numbers of a ratio are told, a share only of five and more, and nothing is ever a share of nothing.
 */
export function paragraphOf(facts: ParagraphFacts, language: AreaLanguage): string {
  const words = WORDS[language];
  const clauses = [
    words.schemes(facts),
    words.information(facts),
    words.results(facts),
    words.comparison(facts),
  ].filter((clause) => clause !== undefined);
  const [first, ...others] = clauses;
  if (first === undefined) return words.nothing(facts);
  return [`${words.lead(facts)} ${first}.`, ...others.map((clause) => `${capital(clause)}.`)].join(' ');
}

function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
