import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { client } from '../../ui/client.ts';
import { EmptyState, ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Board } from '../board-contract.ts';
import { readOverview } from '../overview-contract.ts';
import { CountsTable } from './counts-table.tsx';
import { documentName } from './document-words.ts';
import { BoardFrame } from './frame.tsx';
import { boardMessages } from './messages.ts';
import { OverviewCards } from './overview-cards.tsx';
import { useOwnUnits, useUnitNames } from './use-boards.ts';

/** `/chi-dao`: what is late and what is due, by unit and by document; for a chief what the unit was given. */
export function Page() {
  const t = useText(boardMessages);
  const own = useOwnUnits();
  return (
    <BoardFrame title={t('overview.title')}>
      {(board) => {
        if (board.may.oversee) return <Overview board={board} />;
        return <Navigate to={own.length > 0 ? '/chi-dao/duoc-giao' : '/chi-dao/van-ban'} replace />;
      }}
    </BoardFrame>
  );
}

function Overview({ board }: { board: Board }) {
  const t = useText(boardMessages);
  const kit = useText(deskMessages);
  const unitName = useUnitNames();
  const { unitId } = board;
  const { data, error, refetch } = useQuery({
    queryKey: ['directives', 'overview', unitId],
    queryFn: ({ signal }) => client.call(readOverview, { params: { unitId }, signal }),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  if (data.units.length === 0) {
    const action = (
      <Link to="/chi-dao/van-ban" search={{ ban: unitId }}>
        {t('overview.toDocuments')}
      </Link>
    );
    return <EmptyState title={t('overview.none')} hint={t('overview.none.hint')} action={action} />;
  }
  const { all } = data;
  return (
    <>
      <p className="board-sentence">{t('overview.sentence', { ...all, day: formatDay(data.asOf) })}</p>
      <OverviewCards all={all} boardId={unitId} />
      <p className="board-soft">{t('overview.hint')}</p>
      <CountsTable
        title={t('overview.byUnit')}
        heading={t('overview.unit')}
        rows={data.units.map((unit) => ({
          key: String(unit.responsibleId),
          name: unitName(unit.responsibleId),
          counts: unit,
          search: { ban: unitId, donVi: unit.responsibleId },
        }))}
      />
      <CountsTable
        title={t('overview.byDocument')}
        heading={t('overview.document')}
        rows={data.documents.map((document) => ({
          key: document.directiveId,
          name: documentName(document),
          counts: document,
          search: { ban: unitId, vanBan: document.directiveId },
        }))}
      />
    </>
  );
}
