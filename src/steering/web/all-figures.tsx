import { Link } from '@tanstack/react-router';
import { ScrollFrame } from '../../ui/desk/index.ts';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readOverview } from '../indicator-contract.ts';
import { wordsOf } from '../indicator-words.ts';
import { INDICATORS, indicatorOf } from '../indicators.ts';
import type { View } from '../view.ts';
import { ChangeLine } from './change-line.tsx';
import { isLate } from './figure-value.tsx';
import { figureBriefly, figureWords } from './figure-words.ts';
import { steerMessages } from './messages.ts';

type Reply = ReplyOf<typeof readOverview>;

/** Every indicator of the period in one table; each leads to its own page. */
export function AllFigures({ reply, view }: { readonly reply: Reply; readonly view: View }) {
  const t = useText(steerMessages);
  const compared = reply.against !== null;
  const some = reply.figures.length < Object.keys(INDICATORS).length;
  return (
    <section className="steer-section steer-all">
      <h2>{t('steer.all')}</h2>
      <ScrollFrame label={t('steer.all')}>
        <table className="steer-table" aria-label={t('steer.all')}>
          <thead>
            <tr>
              <th scope="col">{t('steer.all.name')}</th>
              <th scope="col" className="steer-end">
                {t('steer.all.value')}
              </th>
              <th scope="col" className="steer-end">
                {t('steer.all.of')}
              </th>
              <th scope="col" className="steer-end">
                {t('steer.all.ratio')}
              </th>
              {compared && (
                <>
                  <th scope="col" className="steer-end">
                    {t('steer.all.before')}
                  </th>
                  <th scope="col">{t('steer.all.change')}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {reply.figures.map((figure) => (
              <FigureRow key={figure.code} figure={figure} view={view} compared={compared} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {some && reply.calendar !== 'free' && <p className="steer-soft">{t('steer.all.missing')}</p>}
    </section>
  );
}

function FigureRow(props: {
  readonly figure: Reply['figures'][number];
  readonly view: View;
  readonly compared: boolean;
}) {
  const { figure, view, compared } = props;
  const { code, before } = figure;
  const t = useText(steerMessages);
  const language = useLanguage();
  const words = figureWords(t, code, figure, language);
  return (
    <tr>
      <th scope="row">
        <Link to={`/dieu-hanh/so/${code}`} search={{ ...view }}>
          {wordsOf(code, language).name}
        </Link>
      </th>
      <td className={isLate(code, figure) ? 'steer-end steer-late' : 'steer-end'}>
        {words.counted ? words.value : <span className="steer-soft">{words.value}</span>}
      </td>
      <td className="steer-end">{figure.of !== null && formatNumber(figure.of, language)}</td>
      <td className="steer-end">
        {words.percent ??
          (indicatorOf(code).kind === 'count' && figure.of !== null && (
            <span className="steer-soft">{t('steer.all.noRatio')}</span>
          ))}
      </td>
      {compared && (
        <>
          <td className="steer-end">{before && figureBriefly(t, code, before, language)}</td>
          <td>{before && <ChangeLine code={code} now={figure} before={before} brief />}</td>
        </>
      )}
    </tr>
  );
}
