import { Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Session } from '../../accounts/contract.ts';
import { CATEGORIES } from '../../tips/categories.ts';
import { ErrorNotice, ListTable, MoreButton } from '../../ui/desk/index.ts';
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
        <ListTable
          label={t('indicator.tips')}
          rows={rows}
          rowKey={({ tipId }) => tipId}
          columns={[
            {
              id: 'number',
              header: t('indicator.tips.number'),
              cell: ({ tipId, number }) => (
                <Link to="/lam-viec/{-$tipId}" params={{ tipId }}>
                  {number}
                </Link>
              ),
            },
            {
              id: 'state',
              header: t('indicator.tips.state'),
              cell: ({ state }) => t(`indicator.state.${state}`),
            },
            {
              id: 'received',
              header: t('indicator.tips.received'),
              cell: ({ receivedOn }) => formatDay(receivedOn),
              whole: true,
            },
            {
              id: 'due',
              header: t('indicator.tips.due'),
              cell: ({ dueOn }) => dueOn && formatDay(dueOn),
              whole: true,
            },
            {
              id: 'closed',
              header: t('indicator.tips.closed'),
              cell: ({ closedOn }) => closedOn && formatDay(closedOn),
              whole: true,
            },
            {
              id: 'category',
              header: t('indicator.category'),
              cell: ({ category }) => CATEGORIES.find(({ code }) => code === category)?.name[language],
            },
          ]}
        />
      )}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.isError && <MoreButton list={list} />}
    </>
  );
}
