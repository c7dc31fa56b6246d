import { Link } from '@tanstack/react-router';
import { ScrollFrame } from '../../ui/desk/index.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { IndicatorFigure, readOverview } from '../indicator-contract.ts';
import { wordsOf } from '../indicator-words.ts';
import type { IndicatorCode } from '../indicators.ts';
import type { View } from '../view.ts';
import { isLate } from './figure-value.tsx';
import { figureBriefly, placeName } from './figure-words.ts';
import { steerMessages } from './messages.ts';

/** The columns, as many as a screen holds. */
const COLUMNS: readonly IndicatorCode[] = [
  'information_received',
  'useful',
  'crime_reports',
  'resolved',
  'overdue',
  'on_time',
  'cases_cleared',
  'schemes_maintained',
];
/** Those of which the denominator stands in no column beside it. */
const WITH_BASE: readonly IndicatorCode[] = ['on_time', 'cases_cleared'];

type Reply = ReplyOf<typeof readOverview>;

/** The same figures for each unit below, by name: an order by number would be a ranking. */
export function PartsTable({ reply, view }: { readonly reply: Reply; readonly view: View }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  if (reply.parts.length === 0) return <p className="steer-soft">{t('steer.parts.none')}</p>;
  const order = new Intl.Collator('vi');
  const parts = reply.parts.toSorted((a, b) => order.compare(a.name, b.name) || a.areaId - b.areaId);
  const codes = COLUMNS.filter((code) => reply.figures.some((figure) => figure.code === code));
  const hasRest = reply.rest.some(({ value }) => value !== null && value > 0);
  return (
    <>
      <p className="steer-soft">{t('steer.parts.hint')}</p>
      {view.units === 'now' && <p className="steer-soft">{t('steer.parts.now')}</p>}
      <ScrollFrame label={t('steer.parts')}>
        <table className="steer-table" aria-label={t('steer.parts')}>
          <thead>
            <tr>
              <th scope="col">{t('steer.parts.unit')}</th>
              {codes.map((code) => (
                <th key={code} scope="col" className="steer-end">
                  {wordsOf(code, language).name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.areaId}>
                <th scope="row">
                  <Link to="/dieu-hanh" search={{ ...view, area: part.areaId }}>
                    {placeName(t, part, reply, language)}
                  </Link>
                  {part.unmapped && (
                    <span className="steer-unmapped">{t(`steer.unmapped.${part.unmapped}`)}</span>
                  )}
                </th>
                <Cells codes={codes} figures={part.figures} />
              </tr>
            ))}
            {hasRest && (
              <tr>
                <th scope="row">{t('steer.parts.rest')}</th>
                <Cells codes={codes} figures={reply.rest} />
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('steer.parts.all')}</th>
              <Cells codes={codes} figures={reply.figures} />
            </tr>
          </tfoot>
        </table>
      </ScrollFrame>
    </>
  );
}

function Cells(props: {
  readonly codes: readonly IndicatorCode[];
  readonly figures: readonly IndicatorFigure[];
}) {
  const t = useText(steerMessages);
  const language = useLanguage();
  return props.codes.map((code) => {
    const figure = props.figures.find((one) => one.code === code);
    if (!figure) return <td key={code} />;
    const shown = WITH_BASE.includes(code) ? figure : { ...figure, of: null };
    return (
      <td key={code} className={isLate(code, figure) ? 'steer-end steer-late' : 'steer-end'}>
        {figureBriefly(t, code, shown, language)}
      </td>
    );
  });
}
