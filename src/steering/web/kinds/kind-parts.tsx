import { Link } from '@tanstack/react-router';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readKindFigure } from '../../kind-figure-contract.ts';
import type { View } from '../../view.ts';
import { placeName } from '../figure-words.ts';
import { steerMessages } from '../messages.ts';
import { kindMessages } from './kind-messages.ts';
import { sumWords } from './kind-words.ts';

/** A sum by the units below the area, in the order of names. */
export function KindParts(props: { readonly reply: ReplyOf<typeof readKindFigure>; readonly view: View }) {
  const { reply, view } = props;
  const t = useText(kindMessages);
  const steer = useText(steerMessages);
  const language = useLanguage();
  const { figure, rest } = reply;
  if (reply.parts.length === 0) return null;
  const order = new Intl.Collator('vi');
  const parts = reply.parts.toSorted((a, b) => order.compare(a.name, b.name) || a.areaId - b.areaId);
  return (
    <section className="steer-section">
      <h2>{t('kinds.parts')}</h2>
      <p className="steer-soft">{t('kinds.parts.hint')}</p>
      <table className="steer-table steer-categories" aria-label={t('kinds.parts')}>
        <thead>
          <tr>
            <th scope="col">{t('kinds.parts.unit')}</th>
            <th scope="col" className="steer-end">
              {t('kinds.value')}
            </th>
            <th scope="col" className="steer-end">
              {t('kinds.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.areaId}>
              <th scope="row">
                <Link
                  to="/dieu-hanh/loai-mo-hinh/$key"
                  params={{ key: figure.key }}
                  search={{ ...view, area: part.areaId }}
                >
                  {placeName(steer, part, reply, language)}
                </Link>
                {part.unmapped && (
                  <span className="steer-unmapped">{steer(`steer.unmapped.${part.unmapped}`)}</span>
                )}
              </th>
              <td className="steer-end">{sumWords(part.sum, figure, language)}</td>
              <td className="steer-end">{part.records}</td>
            </tr>
          ))}
          {rest.records > 0 && (
            <tr>
              <th scope="row">{t('kinds.parts.rest')}</th>
              <td className="steer-end">{sumWords(rest.sum, figure, language)}</td>
              <td className="steer-end">{rest.records}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
