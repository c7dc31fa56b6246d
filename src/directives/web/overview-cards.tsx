import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { TaskView } from '../codes.ts';
import type { TaskCounts } from '../overview-contract.ts';
import { boardMessages } from './messages.ts';

/** Each count with the list that it opens. */
export const COUNT_VIEWS = [
  { count: 'late', view: 'late' },
  { count: 'soon', view: 'soon' },
  { count: 'waiting', view: 'waiting' },
  { count: 'open', view: 'open' },
  { count: 'accepted', view: 'closed' },
] as const satisfies readonly { count: keyof TaskCounts; view: TaskView }[];

/** The counts of a board, each a way into its list. */
export function OverviewCards({ all, boardId }: { all: TaskCounts; boardId: number }) {
  const t = useText(boardMessages);
  const language = useLanguage();
  return (
    <ul className="board-cards">
      {COUNT_VIEWS.map(({ count, view }) => (
        <li key={count}>
          <Link to="/chi-dao/nhiem-vu" search={{ ban: boardId, xem: view }} className="board-card">
            <span className="board-card-name">{t(`overview.${count}`)}</span>
            <span className={count === 'late' && all.late > 0 ? 'board-count board-late' : 'board-count'}>
              {formatNumber(all[count], language)}
            </span>
            {count === 'waiting' && all.waitingLate > 0 && (
              <span className="board-card-note">{t('overview.waitingLate', { count: all.waitingLate })}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
