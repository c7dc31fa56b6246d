import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readKindFigure } from '../../kind-figure-contract.ts';
import { SchemeName } from '../scheme-name.tsx';
import { useMayReadScheme } from '../use-may-read-scheme.ts';
import { kindMessages } from './kind-messages.ts';
import { sumWords } from './kind-words.ts';

/** A sum by scheme, in the order of names; each leads to its page for whoever opens that. */
export function KindSchemes({ reply }: { readonly reply: ReplyOf<typeof readKindFigure> }) {
  const t = useText(kindMessages);
  const language = useLanguage();
  const mayRead = useMayReadScheme();
  const { figure, schemes, schemesInAll } = reply;
  if (schemes.length === 0) {
    return (
      <section className="steer-section">
        <h2>{t('kinds.schemes')}</h2>
        <p className="steer-soft">{t('kinds.schemes.none')}</p>
      </section>
    );
  }
  return (
    <section className="steer-section">
      <h2>{t('kinds.schemes')}</h2>
      <p className="steer-soft">
        {schemes.length < schemesInAll
          ? t('kinds.schemes.more', { shown: schemes.length, all: schemesInAll })
          : t('kinds.parts.hint')}
      </p>
      <table className="steer-table steer-categories" aria-label={t('kinds.schemes')}>
        <thead>
          <tr>
            <th scope="col">{t('kinds.schemes.name')}</th>
            <th scope="col" className="steer-end">
              {t('kinds.value')}
            </th>
            <th scope="col" className="steer-end">
              {t('kinds.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {schemes.map(({ schemeId, areaId, name, sum, records }) => (
            <tr key={schemeId}>
              <th scope="row">
                <SchemeName schemeId={schemeId} name={name} opens={mayRead(areaId)} />
              </th>
              <td className="steer-end">{sumWords(sum, figure, language)}</td>
              <td className="steer-end">{records}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
