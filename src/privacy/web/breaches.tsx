import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { type Breach, listBreaches } from '../contract.ts';
import { AmendBreachDialog } from './amend-breach-dialog.tsx';
import { BreachCard } from './breach-card.tsx';
import { privacyMessages } from './messages.ts';
import { RecordBreachDialog } from './record-breach-dialog.tsx';
import { useMyUnits } from './use-my-units.ts';

/** The register of breaches, newest first. */
export function Breaches() {
  const t = useText(privacyMessages);
  const kit = useText(deskMessages);
  const units = useMyUnits('breach.record');
  const [recording, setRecording] = useState(false);
  const [amending, setAmending] = useState<Breach>();
  const { list, rows } = usePages(['privacy', 'breaches'], (start, signal) =>
    client.call(listBreaches, { query: start, signal }),
  );
  const [own] = units;
  return (
    <>
      <div className="privacy-bar">
        {own === undefined && <p className="privacy-soft">{t('breaches.codesOnly')}</p>}
        {own && (
          <Button className="privacy-bar-end" onClick={() => setRecording(true)}>
            {t('breaches.record')}
          </Button>
        )}
      </div>
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t('breaches.none')} hint={t('breaches.none.hint')} />
      )}
      <ul className="privacy-list" aria-label={t('privacy.tab.breaches')}>
        {rows.map((breach) => (
          <BreachCard key={breach.breachId} breach={breach} onAmend={() => setAmending(breach)} />
        ))}
      </ul>
      <MoreButton list={list} />
      {recording && own && (
        <RecordBreachDialog units={units} first={own} onClose={() => setRecording(false)} />
      )}
      {amending && <AmendBreachDialog breach={amending} onClose={() => setAmending(undefined)} />}
    </>
  );
}
