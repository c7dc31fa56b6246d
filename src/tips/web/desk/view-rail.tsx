import { Link } from '@tanstack/react-router';
import { NavBar } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { COUNT_CAP, VIEWS, type View } from '../../desk-contract.ts';
import type { InboxSearch } from './inbox.ts';
import { entryMessages, inboxMessages, transferMessages } from './messages.ts';
import { useCounts } from './use-inbox.ts';

/** The views of the inbox with what waits in each. */
export function ViewRail(props: { search: InboxSearch; onChoose: (view: View) => void }) {
  const t = useText(inboxMessages);
  const enter = useText(entryMessages);
  const transfers = useText(transferMessages);
  const { data } = useCounts(props.search.unitId);
  // few desks read along; the others need not wonder what it means
  const shown = VIEWS.filter(
    (view) => view !== 'along' || view === props.search.view || (data?.along ?? 0) > 0,
  );
  return (
    <NavBar className="views" label={t('inbox.views')} here={props.search.view}>
      {shown.map((view) => (
        <button
          key={view}
          type="button"
          className={view === 'overdue' && data?.overdue ? 'view view-late' : 'view'}
          aria-current={view === props.search.view ? 'page' : undefined}
          onClick={() => props.onChoose(view)}
        >
          <span>{t(`view.${view}`)}</span>
          <span className="view-count">{countWords(data?.[view])}</span>
        </button>
      ))}
      <Link className="view view-sent" to="/lam-viec/da-chuyen">
        {transfers('sent.title')}
      </Link>
      <Link className="view view-enter" to="/lam-viec/nhap-tin">
        {enter('entry.open')}
      </Link>
    </NavBar>
  );
}

/** Counting stops at a thousand; what is not counted yet stays blank. */
function countWords(count: number | undefined): string {
  if (count === undefined) return '';
  return count >= COUNT_CAP ? `${COUNT_CAP - 1}+` : String(count);
}
