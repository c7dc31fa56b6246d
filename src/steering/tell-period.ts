import type { Area, AreaLanguage } from '../areas/area.ts';
import type { Counted, IndicatorFigure } from './indicator-contract.ts';
import { paragraphOf } from './paragraph.ts';
import { type NamedScheme, PARAGRAPH_CODES, type ParagraphFacts } from './paragraph-facts.ts';

/** A scheme to name, its places as each language calls them. */
export interface SchemeInPlaces {
  readonly name: string;
  readonly places: readonly Readonly<Record<AreaLanguage, string>>[];
}

/** A period as it was counted, with what it was compared with. */
interface CountedPeriod {
  readonly area: Pick<Area, 'name' | 'kind'>;
  readonly from: string;
  readonly to: string;
  readonly figures: readonly (IndicatorFigure & { readonly before: Counted | null })[];
  readonly schemes: readonly SchemeInPlaces[];
}

/** A counted period in sentences; compared only with the same period of the year before. */
export function tellPeriod(counted: CountedPeriod, ofYearBefore: boolean, language: AreaLanguage): string {
  const { area, from, to, figures } = counted;
  const schemes = namedIn(counted.schemes, language);
  const before = figures.flatMap(({ code, before: past }) => (past ? [{ code, ...past }] : []));
  const compared = ofYearBefore && before.length > 0 ? { before: toldOf(before) } : {};
  return paragraphOf({ area, period: { from, to }, values: toldOf(figures), schemes, ...compared }, language);
}

/** Schemes with their places in one language. */
export function namedIn(schemes: readonly SchemeInPlaces[], language: AreaLanguage): NamedScheme[] {
  return schemes.map(({ name, places }) => ({ name, places: places.map((place) => place[language]) }));
}

/** What a summary tells of these figures; one that could not be counted is left out. */
export function toldOf(figures: readonly IndicatorFigure[]): ParagraphFacts['values'] {
  const values = PARAGRAPH_CODES.flatMap((code) => {
    const figure = figures.find((one) => one.code === code);
    return typeof figure?.value === 'number' ? [[code, { value: figure.value, of: figure.of }]] : [];
  });
  return Object.fromEntries(values);
}
