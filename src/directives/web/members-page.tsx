import { Button } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { EmptyState } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { type Board, type BoardMember, listMembers } from '../board-contract.ts';
import { BOARD_ROLES } from '../codes.ts';
import { BoardFrame } from './frame.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { MemberTable } from './member-table.tsx';
import { boardMessages } from './messages.ts';
import { PageEnd } from './page-end.tsx';

/** `/chi-dao/ban`: who serves on a board, and who did. */
export function Page() {
  const t = useText(boardMessages);
  const [adding, setAdding] = useState(false);
  return (
    <BoardFrame
      title={t('members.title')}
      aside={(board) => board.may.keep && <Button onClick={() => setAdding(true)}>{t('members.add')}</Button>}
    >
      {(board) => (
        <>
          <p className="board-lead">{t('members.lead')}</p>
          <Members board={board} />
          {adding && <MemberDialog boardId={board.unitId} onClose={() => setAdding(false)} />}
        </>
      )}
    </BoardFrame>
  );
}

function Members({ board: { unitId, may } }: { board: Board }) {
  const t = useText(boardMessages);
  const { list, rows } = usePages(['directives', 'members', unitId], (at, signal) => {
    return client.call(listMembers, { params: { unitId }, query: { limit: 100, ...at }, signal });
  });
  const today = dayOfMoment(new Date());
  const isPast = ({ validTo }: BoardMember) => validTo !== null && validTo < today;
  const rank = ({ role }: BoardMember) => BOARD_ROLES.indexOf(role);
  const present = rows.filter((member) => !isPast(member)).toSorted((a, b) => rank(a) - rank(b));
  const past = rows.filter(isPast);
  return (
    <>
      {present.length > 0 && <MemberTable label={t('members.title')} members={present} mayEnd={may.keep} />}
      {past.length > 0 && (
        <section className="board-section">
          <h2>{t('members.past')}</h2>
          <MemberTable label={t('members.past')} members={past} mayEnd={false} />
        </section>
      )}
      <PageEnd
        list={list}
        count={rows.length}
        empty={<EmptyState title={t('members.none')} hint={t('members.none.hint')} />}
      />
    </>
  );
}
