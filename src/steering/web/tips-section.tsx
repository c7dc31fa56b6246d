import { Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Session } from '../../accounts/contract.ts';
import { CATEGORIES } from '../../tips/categories.ts';
import { ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { type IndicatorCode, indicatorOf } from '../indicators.ts';
import type { View } from '../view.ts';
import { indicatorMessages } from './indicator-messages.ts';
import { useIndicatorRows } from './use-overview.ts';

/** The tips behind a figure for the chief of the unit that handles them; to others, why they see none. */
export function TipsSection({ code, view }: { readonly code: IndicatorCode; readonly view: View }) {
  const t = useText(indicatorMessages);
  const { session } = useKeyring<Session>();
  if (indicatorOf(code).source !== 'tips') return null;
  const chief = session?.memberships.some(({ role }) => role === 'chief') === true;
  return (
    <section className="steer-section steer-off-paper">
      <h2>{t('indicator.tips')}</h2>
      <p className="steer-soft">{t(chief ? 'indicator.tips.hint' : 'indicator.tips.others')}</p>
      {chief && <Tips code={code} view={view} />}
    </section>
  );
}

function Tips({ code, view }: { readonly code: IndicatorCode; readonly view: View }) {
  const t = useText(indicatorMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const { list, rows } = useIndicatorRows(code, view);
  if (list.isPending) return <Loader size="sm" aria-label={kit('desk.loading')} />;
  return (
    <>
      {list.isSuccess && rows.length === 0 && <p>{t('indicator.tips.none')}</p>}
      {rows.length > 0 && (
        <div className="steer-scroll">
          <table className="steer-table" aria-label={t('indicator.tips')}>
            <thead>
              <tr>
                {(['number', 'state', 'received', 'due', 'closed'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`indicator.tips.${column}`)}
                  </th>
                ))}
                <th scope="col">{t('indicator.category')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.tipId}>
                  <th scope="row">
                    <Link to="/lam-viec/{-$tipId}" params={{ tipId: row.tipId }}>
                      {row.number}
                    </Link>
                  </th>
                  <td>{t(`indicator.state.${row.state}`)}</td>
                  <td>{formatDay(row.receivedOn)}</td>
                  <td>{row.dueOn && formatDay(row.dueOn)}</td>
                  <td>{row.closedOn && formatDay(row.closedOn)}</td>
                  <td>{CATEGORIES.find((category) => category.code === row.category)?.name[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.isError && <MoreButton list={list} />}
    </>
  );
}
