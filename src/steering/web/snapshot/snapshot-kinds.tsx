import { ScrollFrame } from '../../../ui/desk/index.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readSnapshot } from '../../snapshot-contract.ts';
import { kindMessages } from '../kinds/kind-messages.ts';
import { sumWords, useFieldName } from '../kinds/kind-words.ts';

/** What the kinds of scheme counted of their own, as it was frozen and as their records say it today. */
export function SnapshotKinds({ kinds }: Pick<ReplyOf<typeof readSnapshot>, 'kinds'>) {
  const t = useText(kindMessages);
  const language = useLanguage();
  const nameOf = useFieldName();
  if (kinds.length === 0) return null;
  return (
    <section className="steer-section">
      <h2>{t('kinds.title')}</h2>
      <p className="steer-soft">{t('kinds.frozen.hint')}</p>
      <ScrollFrame label={t('kinds.title')}>
        <table className="steer-table" aria-label={t('kinds.title')}>
          <thead>
            <tr>
              <th scope="col">{t('kinds.field')}</th>
              <th scope="col">{t('kinds.kind')}</th>
              <th scope="col" className="steer-end">
                {t('kinds.frozen')}
              </th>
              <th scope="col" className="steer-end">
                {t('kinds.now')}
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((figure) => (
              <tr key={figure.key}>
                <th scope="row">{nameOf(figure)}</th>
                <td>{figure.kind[language]}</td>
                <td className="steer-end">{sumWords(figure.sum, figure, language)}</td>
                <td className="steer-end">
                  {figure.now === null ? t('kinds.gone') : sumWords(figure.now.sum, figure, language)}
                  {figure.now !== null && figure.now.sum !== figure.sum && (
                    <span className="steer-differs">
                      <IconAlertTriangle size={14} aria-hidden="true" /> {t('kinds.differs')}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
