import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { EmptyState, StateChip } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { type Board, listMeetings } from '../board-contract.ts';
import { BoardFrame } from './frame.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import { boardMessages } from './messages.ts';
import { PageEnd } from './page-end.tsx';

/** `/chi-dao/hop`: the meetings of a board. */
export function Page() {
  const t = useText(boardMessages);
  const [adding, setAdding] = useState(false);
  return (
    <BoardFrame
      title={t('meetings.title')}
      aside={(board) =>
        board.may.keep && <Button onClick={() => setAdding(true)}>{t('meetings.add')}</Button>
      }
    >
      {(board) => (
        <>
          <Meetings board={board} />
          {adding && <MeetingDialog boardId={board.unitId} onClose={() => setAdding(false)} />}
        </>
      )}
    </BoardFrame>
  );
}

function Meetings({ board: { unitId } }: { board: Board }) {
  const t = useText(boardMessages);
  const { list, rows } = usePages(['directives', 'meetings', unitId], (at, signal) => {
    return client.call(listMeetings, { params: { unitId }, query: at, signal });
  });
  return (
    <>
      <ul className="board-list" aria-label={t('meetings.title')}>
        {rows.map(({ meetingId, number, heldOn, place, issuedAt, conclusions, tasks }) => (
          <li key={meetingId} className="board-item">
            <div className="board-item-head">
              <h2>
                <Link to="/chi-dao/hop/$meetingId" params={{ meetingId }}>
                  {t('meeting.name', { number, day: formatDay(heldOn) })}
                </Link>
              </h2>
              <StateChip tone={issuedAt === null ? 'working' : 'done'}>
                {t(issuedAt === null ? 'meeting.draft' : 'meeting.issued')}
              </StateChip>
            </div>
            <p className="board-soft">
              {place} ·{' '}
              {tasks === null
                ? t('meeting.conclusionCount', { conclusions })
                : t('meeting.counts', { conclusions, tasks })}
            </p>
          </li>
        ))}
      </ul>
      <PageEnd
        list={list}
        count={rows.length}
        empty={<EmptyState title={t('meetings.none')} hint={t('meetings.none.hint')} />}
      />
    </>
  );
}
