import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Session } from '../../../accounts/contract.ts';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, PageTitle } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { readRecording } from '../../record-contract.ts';
import { recordsFor } from '../../record-policy.ts';
import { phoneMessages } from '../phone-messages.ts';
import { SCHEMES } from '../use-schemes.ts';
import { forgetDraft, type RecordDraft } from './kept-draft.ts';
import { RecordForm } from './record-form.tsx';
import { SiteChoice } from './site-choice.tsx';
import { useKeptDraft } from './use-kept-draft.ts';
import '../schemes.css';
import './phone.css';

/** `/to/viec/moi`: somebody of a team records what was done. */
export function Page() {
  const t = useText(phoneMessages);
  const { session } = useKeyring<Session>();
  const sites = session ? recordsFor(session) : [];
  return (
    <>
      <p>
        <Link to="/to/viec">{t('phone.back')}</Link>
      </p>
      <PageTitle>{t('phone.title')}</PageTitle>
      {sites.length === 0 && <EmptyState title={t('phone.none')} hint={t('phone.none.hint')} />}
      {sites.length > 0 && <Begun siteIds={sites.map(({ siteId }) => siteId)} />}
    </>
  );
}

/** What was begun on this device before comes first; until it is known, nothing is asked. */
function Begun({ siteIds }: { siteIds: readonly string[] }) {
  const kit = useText(deskMessages);
  const kept = useKeptDraft();
  const [chosen, setChosen] = useState<string>();
  const [dropped, setDropped] = useState(false);
  if (kept === 'looking') return <Loader m="md" aria-label={kit('desk.loading')} />;
  const draft = kept && !dropped && siteIds.includes(kept.siteId) ? kept : undefined;
  const siteId = chosen ?? draft?.siteId ?? siteIds[0] ?? '';
  return (
    <>
      {siteIds.length > 1 && <SiteChoice siteIds={siteIds} value={siteId} onChange={setChosen} />}
      <OnSite
        key={`${siteId} ${dropped}`}
        siteId={siteId}
        draft={draft?.siteId === siteId ? draft : undefined}
        onDrop={() => {
          forgetDraft();
          setDropped(true);
        }}
      />
    </>
  );
}

function OnSite(props: {
  readonly siteId: string;
  readonly draft: RecordDraft | undefined;
  readonly onDrop: () => void;
}) {
  const kit = useText(deskMessages);
  const { siteId, draft, onDrop } = props;
  const recording = useQuery({
    queryKey: [...SCHEMES, 'recording', siteId],
    queryFn: () => client.call(readRecording, { params: { siteId } }),
  });
  // what is being written stays where a later reading fails
  if (recording.isLoadingError) {
    return <ErrorNotice error={recording.error} onRetry={() => void recording.refetch()} />;
  }
  if (!recording.data) return <Loader m="md" aria-label={kit('desk.loading')} />;
  return <RecordForm siteId={siteId} recording={recording.data} draft={draft} onDrop={onDrop} />;
}
