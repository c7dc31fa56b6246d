import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useHotkeys } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { type InboxSearch, parseInboxSearch } from './inbox.ts';
import { InboxList } from './inbox-list.tsx';
import { entryMessages, inboxMessages } from './messages.ts';
import { TipPane } from './tip-pane.tsx';
import { useInbox } from './use-inbox.ts';
import { useInboxEvents } from './use-inbox-events.ts';
import { ViewRail } from './view-rail.tsx';
import './inbox.css';

/** From this width on the tip stands beside the list; below it the tip is a page of its own. */
const BESIDE = '(min-width: 1280px)';

/** `/lam-viec` and `/lam-viec/<tip>`: the views, the list by deadline, the tip that is open. */
export function Page() {
  const t = useText(inboxMessages);
  const { search, tipId, go } = useInboxAddress();
  const beside = useMediaQuery(BESIDE, undefined, { getInitialValueInEffect: false });
  const inbox = useInbox(search);
  useInboxEvents();
  const close = () => go(search, undefined);
  useHotkeys(tipId ? [{ key: 'u', does: t('inbox.key.back'), run: close }] : []);
  const enter = useText(entryMessages);
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/lam-viec/nhap-tin' });
  useHotkeys([{ key: 't', does: enter('entry.open'), run: open }]);
  const row = inbox.list.data?.rows.find((one) => one.tipId === tipId);
  const pane = tipId && <TipPane key={tipId} tipId={tipId} version={row?.version} onBack={close} />;
  if (pane && !beside) return <div className="tip-page">{pane}</div>;
  return (
    <div className={pane ? 'inbox inbox-beside' : 'inbox'}>
      <ViewRail search={search} onChoose={(view) => go({ ...search, view }, undefined)} />
      <InboxList
        inbox={inbox}
        search={search}
        onSearch={(next) => go(next, tipId)}
        openTipId={tipId}
        onOpen={(opened) => go(search, opened)}
      />
      {pane && <div className="inbox-tip">{pane}</div>}
    </div>
  );
}

/** What the address says, and the way to change it. */
function useInboxAddress() {
  const raw = useSearch({ strict: false });
  const { tipId }: { tipId?: string } = useParams({ strict: false });
  const search = useMemo(() => parseInboxSearch(raw), [raw]);
  const navigate = useNavigate();
  const go = (next: InboxSearch, opened: string | undefined) => {
    void navigate({
      to: opened ? `/lam-viec/${opened}` : '/lam-viec',
      search: next,
      replace: opened !== undefined && tipId !== undefined,
    });
  };
  return { search, tipId, go };
}
