import { Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ErrorNotice, ScrollFrame } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { KindFigure } from '../../kind-figure-contract.ts';
import { kindOf } from '../../kind-figures.ts';
import type { View } from '../../view.ts';
import { Moved } from '../moved.tsx';
import { kindMessages } from './kind-messages.ts';
import { sumWords, useFieldName } from './kind-words.ts';
import { useKindFigures } from './use-kind-figures.ts';

/** What each kind of scheme counts by its own form, kind by kind; each number leads to its own page. */
export function KindFiguresSection({ view }: { readonly view: View }) {
  const t = useText(kindMessages);
  const kit = useText(deskMessages);
  const { data, error, refetch } = useKindFigures(view);
  return (
    <section className="steer-section steer-kinds">
      <h2>{t('kinds.title')}</h2>
      {!data && !error && <Loader size="sm" aria-label={kit('desk.loading')} />}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data?.figures.length === 0 && <p className="steer-soft">{t('kinds.none')}</p>}
      {data && data.figures.length > 0 && <KindTable figures={data.figures} view={view} />}
    </section>
  );
}

function KindTable({ figures, view }: { readonly figures: readonly KindFigure[]; readonly view: View }) {
  const t = useText(kindMessages);
  const language = useLanguage();
  const compared = figures.some(({ before }) => before !== null);
  const kinds = [...new Set(figures.map(kindOf))];
  return (
    <>
      <p className="steer-soft">{t('kinds.hint')}</p>
      <ScrollFrame label={t('kinds.title')}>
        <table className="steer-table" aria-label={t('kinds.title')}>
          <thead>
            <tr>
              <th scope="col">{t('kinds.field')}</th>
              <th scope="col" className="steer-end">
                {t('kinds.value')}
              </th>
              {compared && (
                <>
                  <th scope="col" className="steer-end">
                    {t('kinds.before')}
                  </th>
                  <th scope="col">{t('kinds.change')}</th>
                </>
              )}
            </tr>
          </thead>
          {kinds.map((kind) => (
            <tbody key={kind}>
              <tr>
                <th scope="rowgroup" colSpan={compared ? 4 : 2} className="steer-group">
                  {figures.find((figure) => kindOf(figure) === kind)?.kind[language]}
                </th>
              </tr>
              {figures
                .filter((figure) => kindOf(figure) === kind)
                .map((figure) => (
                  <KindRow key={figure.key} figure={figure} view={view} />
                ))}
            </tbody>
          ))}
        </table>
      </ScrollFrame>
    </>
  );
}

function KindRow({ figure, view }: { readonly figure: KindFigure; readonly view: View }) {
  const language = useLanguage();
  const nameOf = useFieldName();
  const { before } = figure;
  const written = (sum: number) => sumWords(sum, figure, language);
  return (
    <tr>
      <th scope="row">
        <Link to="/dieu-hanh/loai-mo-hinh/$key" params={{ key: figure.key }} search={{ ...view }}>
          {nameOf(figure)}
        </Link>
      </th>
      <td className="steer-end">{written(figure.sum)}</td>
      {before && (
        <>
          <td className="steer-end">{written(before.sum)}</td>
          <td>
            <Moved now={figure.sum} before={before.sum} rows={before.records} written={written} />
          </td>
        </>
      )}
    </tr>
  );
}
