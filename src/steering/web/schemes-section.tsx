import { Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MEASURE_WORDS } from '../../schemes/measures.ts';
import { client } from '../../ui/client.ts';
import { ErrorNotice, MoreButton, ScrollFrame } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { listSchemesAtWork, RANKED_FROM } from '../schemes-contract.ts';
import { isBackwards, type View } from '../view.ts';
import { steerMessages } from './messages.ts';
import { SchemeName } from './scheme-name.tsx';
import { useMayReadScheme } from './use-may-read-scheme.ts';

/** Schemes shown at first. */
const AT_FIRST = 10;
const COLUMNS = ['activities', 'sites', 'members', 'cases'] as const;

/** The schemes at work in a view, page by page. */
function useSchemesAtWork(view: View) {
  const { area, from, to, units } = view;
  const place = { areaId: area, from, to, ...(units ? { units } : {}) };
  return usePages(
    ['steering', 'schemes', place],
    (start, signal) =>
      client.call(listSchemesAtWork, {
        query: { ...place, limit: AT_FIRST, ...start },
        signal,
      }),
    { enabled: !isBackwards(view) },
  );
}

/** Which schemes did something in the period, with what that does not prove. */
export function SchemesSection({ view }: { readonly view: View }) {
  const t = useText(steerMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const { list, rows } = useSchemesAtWork(view);
  const mayRead = useMayReadScheme();
  return (
    <section className="steer-section steer-schemes">
      <h2>{t('steer.schemes')}</h2>
      <p className="steer-soft">
        {t('steer.schemes.hint')} {MEASURE_WORDS.activities.definition[language]}
      </p>
      {list.isPending && <Loader size="sm" aria-label={kit('desk.loading')} />}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p>{t('steer.schemes.none')}</p>}
      {rows.length > 0 && (
        <>
          <ScrollFrame label={t('steer.schemes')}>
            <table className="steer-table" aria-label={t('steer.schemes')}>
              <thead>
                <tr>
                  <th scope="col">{t('steer.schemes.name')}</th>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col" className="steer-end">
                      {t(`steer.schemes.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.schemeId}>
                    <th scope="row">
                      <SchemeName schemeId={row.schemeId} name={row.name} opens={mayRead(row.areaId)} />
                    </th>
                    {COLUMNS.map((column) => (
                      <td key={column} className="steer-end">
                        {formatNumber(row[column], language)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
          <p className="steer-soft steer-proof">{t('steer.schemes.proof', { least: RANKED_FROM })}</p>
        </>
      )}
      {mayRead(view.area) && (
        <p className="steer-off-paper">
          <Link to="/mo-hinh-tu-quan/ket-qua" search={{ area: view.area, from: view.from, to: view.to }}>
            {t('steer.schemes.works')}
          </Link>
        </p>
      )}
      <MoreButton list={list} className="steer-off-paper" />
    </section>
  );
}
