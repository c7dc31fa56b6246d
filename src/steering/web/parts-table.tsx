import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readFigures } from '../contract.ts';
import { FIGURE_CODES, type Figure } from '../figures.ts';
import type { View } from '../view.ts';
import { countOf, percentOf, placeName } from './figure-words.ts';
import { steerMessages } from './messages.ts';

/** The same figures for each unit below, by name: an order by number would be a ranking. */
export function PartsTable({ reply, view }: { reply: ReplyOf<typeof readFigures>; view: View }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  if (reply.parts.length === 0) return <p className="steer-soft">{t('steer.parts.none')}</p>;
  const order = new Intl.Collator('vi');
  const parts = reply.parts.toSorted((a, b) => order.compare(a.name, b.name) || a.areaId - b.areaId);
  const hasRest = countOf(reply.rest, 'information_received') > 0;
  return (
    <>
      <p className="steer-soft">{t('steer.parts.hint')}</p>
      {view.units === 'now' && <p className="steer-soft">{t('steer.parts.now')}</p>}
      <div className="steer-scroll">
        <table className="steer-table" aria-label={t('steer.parts')}>
          <thead>
            <tr>
              <th scope="col">{t('steer.parts.unit')}</th>
              {FIGURE_CODES.map((code) => (
                <th key={code} scope="col" className="steer-end">
                  {t(code === 'crime_reports' ? 'steer.parts.crime_reports' : `steer.figure.${code}`)}
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
                <Cells figures={part.figures} />
              </tr>
            ))}
            {hasRest && (
              <tr>
                <th scope="row">{t('steer.parts.rest')}</th>
                <Cells figures={reply.rest} />
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('steer.parts.all')}</th>
              <Cells figures={reply.figures} />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function Cells({ figures }: { figures: readonly Figure[] }) {
  const language = useLanguage();
  return figures.map((figure) => {
    const late = figure.code === 'overdue' && figure.value > 0;
    return (
      <td key={figure.code} className={late ? 'steer-end steer-late' : 'steer-end'}>
        {figure.code === 'on_time' ? <OnTime figure={figure} /> : formatNumber(figure.value, language)}
      </td>
    );
  });
}

/** The one figure whose denominator no other column shows. */
function OnTime({ figure }: { figure: Figure }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  const { value, of } = figure;
  if (of === null || of === 0) return <span className="steer-soft">{t('steer.notYet')}</span>;
  return (
    <>
      {formatNumber(value, language)}
      <span className="steer-soft">
        /{formatNumber(of, language)} {percentOf(figure, language)}
      </span>
    </>
  );
}
