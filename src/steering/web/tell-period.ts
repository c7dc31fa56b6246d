import type { Language } from '../../ui/i18n/language.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { Counted, readOverview } from '../indicator-contract.ts';
import type { IndicatorCode } from '../indicators.ts';
import { paragraphOf } from '../paragraph.ts';
import type { ParagraphCode, ParagraphFacts } from '../paragraph-facts.ts';

type Reply = ReplyOf<typeof readOverview>;

/** The indicator that each value of the summary is. */
const TOLD: Record<ParagraphCode, IndicatorCode> = {
  schemes_maintained: 'schemes_maintained',
  schemes_built: 'schemes_newly_built',
  information_received: 'information_received',
  useful: 'useful',
  resolved: 'resolved',
  cases_cleared: 'cases_cleared',
  wanted_found: 'wanted_ended',
  groups_dismantled: 'groups_dismantled',
};

/** The period of an overview in sentences; compared only with the same period of the year before. */
export function tellPeriod(reply: Reply, ofYearBefore: boolean, language: Language): string {
  const before = ofYearBefore && valuesOf(reply, ({ before }) => before);
  return paragraphOf(
    {
      area: reply.area,
      period: reply,
      values: valuesOf(reply, (figure) => figure),
      ...(before ? { before } : {}),
    },
    language,
  );
}

function valuesOf(
  { figures }: Reply,
  counted: (figure: Reply['figures'][number]) => Counted | null,
): ParagraphFacts['values'] {
  const values = Object.entries(TOLD).flatMap(([told, code]) => {
    const figure = figures.find((one) => one.code === code);
    const { value = null, of = null } = (figure && counted(figure)) ?? {};
    return value === null ? [] : [[told, { value, of }]];
  });
  return Object.fromEntries(values);
}
