import { Link } from '@tanstack/react-router';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readIndicator } from '../indicator-contract.ts';
import { isMapped } from '../mapped.ts';
import type { View } from '../view.ts';
import { figureBriefly, placeName } from './figure-words.ts';
import { indicatorMessages } from './indicator-messages.ts';
import { PartsMap } from './map/parts-map.tsx';
import { steerMessages } from './messages.ts';

/** A figure by the units below the area: as a map where it counts no persons, and as a table in the order of names. */
export function IndicatorParts(props: {
  readonly reply: ReplyOf<typeof readIndicator>;
  readonly view: View;
}) {
  const { reply, view } = props;
  const t = useText(indicatorMessages);
  const steer = useText(steerMessages);
  const language = useLanguage();
  const { code } = reply.figure;
  if (reply.parts.length === 0) return null;
  const order = new Intl.Collator('vi');
  const parts = reply.parts.toSorted((a, b) => order.compare(a.name, b.name) || a.areaId - b.areaId);
  const to = `/dieu-hanh/so/${code}`;
  return (
    <section className="steer-section">
      <h2>{t('indicator.parts')}</h2>
      {isMapped(code) && parts.length > 1 && (
        <PartsMap
          parts={parts.map(({ value, of, ...part }) => ({ ...part, counted: { value, of } }))}
          code={code}
          period={reply}
          to={to}
          search={{ ...view }}
          boundaries={[]}
          sources={[]}
        />
      )}
      <p className="steer-soft">{steer('steer.parts.hint')}</p>
      <table className="steer-table steer-categories" aria-label={t('indicator.parts')}>
        <thead>
          <tr>
            <th scope="col">{steer('steer.parts.unit')}</th>
            <th scope="col" className="steer-end">
              {t('indicator.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.areaId}>
              <th scope="row">
                <Link to={to} search={{ ...view, area: part.areaId }}>
                  {placeName(steer, part, reply, language)}
                </Link>
                {part.unmapped && (
                  <span className="steer-unmapped">{steer(`steer.unmapped.${part.unmapped}`)}</span>
                )}
              </th>
              <td className="steer-end">{figureBriefly(steer, code, part, language)}</td>
            </tr>
          ))}
          {reply.rest !== null && (reply.rest.value ?? 0) > 0 && (
            <tr>
              <th scope="row">{steer('steer.parts.rest')}</th>
              <td className="steer-end">{figureBriefly(steer, code, reply.rest, language)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
