import type { Language } from '../../ui/i18n/language.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { Counted, readOverview } from '../indicator-contract.ts';
import { paragraphOf } from '../paragraph.ts';
import { PARAGRAPH_CODES, type ParagraphFacts } from '../paragraph-facts.ts';

type Reply = ReplyOf<typeof readOverview>;

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
  const values = PARAGRAPH_CODES.flatMap((code) => {
    const figure = figures.find((one) => one.code === code);
    const { value = null, of = null } = (figure && counted(figure)) ?? {};
    return value === null ? [] : [[code, { value, of }]];
  });
  return Object.fromEntries(values);
}
