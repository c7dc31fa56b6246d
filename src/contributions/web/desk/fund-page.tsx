import { Button, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readScheme, type Scheme } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { type Fund, type FundEntry, listEntries, readFund } from '../../contract.ts';
import { EntriesTable, type EntryAct } from './entries-table.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { Figures } from './figures.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { fundMessages } from './messages.ts';
import { PutToUseDialog } from './put-to-use-dialog.tsx';
import { RenewSlipDialog } from './renew-slip-dialog.tsx';
import { ReverseDialog } from './reverse-dialog.tsx';
import type { Slip } from './slip.ts';
import { SlipView } from './slip-view.tsx';
import { SpendDialog } from './spend-dialog.tsx';
import { FUNDS } from './use-entering.ts';
import './fund.css';

/** `/mo-hinh-tu-quan/$schemeId/quy`: what was given to a scheme, spent, and is left, entry by entry. */
export function Page() {
  const t = useText(fundMessages);
  const kit = useText(deskMessages);
  const { schemeId = '' } = useParams({ strict: false });
  const scheme = useQuery({
    queryKey: ['schemes', 'read', schemeId],
    queryFn: () => client.call(readScheme, { params: { schemeId } }),
  });
  const fund = useQuery({
    queryKey: [...FUNDS, 'fund', schemeId],
    queryFn: () => client.call(readFund, { params: { schemeId } }),
  });
  const error = scheme.error ?? fund.error;
  const again = () => void Promise.all([scheme.refetch(), fund.refetch()]);
  return (
    <div className="desk-page fund">
      <p className="fund-off-paper">
        <Link to="/mo-hinh-tu-quan/$schemeId" params={{ schemeId }}>
          {t('fund.back')}
        </Link>
      </p>
      <div className="fund-off-paper">
        <PageTitle>{t('fund.title')}</PageTitle>
        {scheme.data && <p className="fund-scheme">{scheme.data.name}</p>}
        <p className="fund-lead">{t('fund.lead')}</p>
      </div>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {!error && (scheme.isPending || fund.isPending) && <Loader m="md" aria-label={kit('desk.loading')} />}
      {scheme.data && fund.data && <Shown scheme={scheme.data} fund={fund.data} />}
    </div>
  );
}

type Doing =
  | { readonly what: 'give' | 'spend' | 'use' }
  | { readonly what: EntryAct; readonly entry: FundEntry };

function Shown({ scheme, fund }: { scheme: Scheme; fund: Fund }) {
  const t = useText(fundMessages);
  const [doing, setDoing] = useState<Doing>();
  const [slip, setSlip] = useState<Slip>();
  const close = () => setDoing(undefined);
  const hand = (made: Slip) => {
    close();
    setSlip(made);
  };
  if (slip) return <SlipView scheme={scheme} slip={slip} onClose={() => setSlip(undefined)} />;
  return (
    <>
      <Figures fund={fund} />
      <Group gap="xs" mb="md">
        {fund.keeps && (
          <>
            <Button onClick={() => setDoing({ what: 'give' })}>{t('give.open')}</Button>
            <Button variant="default" onClick={() => setDoing({ what: 'spend' })}>
              {t('spend.open')}
            </Button>
            <Button variant="default" onClick={() => setDoing({ what: 'use' })}>
              {t('use.open')}
            </Button>
          </>
        )}
        {fund.entries > 0 && <ExportButtons schemeId={scheme.schemeId} />}
        {scheme.launchedOn !== null && (
          <a href={`/dong-gop/${scheme.schemeId}`} target="_blank" rel="noreferrer">
            {t('fund.public')}
          </a>
        )}
      </Group>
      <Book scheme={scheme} fund={fund} onAct={(what, entry) => setDoing({ what, entry })} />
      {doing?.what === 'give' && <GiveDialog scheme={scheme} onDone={hand} onClose={close} />}
      {doing?.what === 'spend' && <SpendDialog scheme={scheme} fund={fund} onClose={close} />}
      {doing?.what === 'use' && <PutToUseDialog scheme={scheme} onClose={close} />}
      {doing?.what === 'reverse' && (
        <ReverseDialog scheme={scheme} fund={fund} entry={doing.entry} onClose={close} />
      )}
      {doing?.what === 'renew' && (
        <RenewSlipDialog scheme={scheme} entry={doing.entry} onDone={hand} onClose={close} />
      )}
    </>
  );
}

function Book(props: {
  readonly scheme: Scheme;
  readonly fund: Fund;
  readonly onAct: (act: EntryAct, entry: FundEntry) => void;
}) {
  const { scheme, fund, onAct } = props;
  const { schemeId } = scheme;
  const t = useText(fundMessages);
  const kit = useText(deskMessages);
  const { list, rows } = usePages([...FUNDS, 'entries', schemeId], (start, signal) => {
    const query = { limit: 25, ...start };
    return client.call(listEntries, { params: { schemeId }, query, signal });
  });
  return (
    <section aria-labelledby="fund-book">
      <h2 id="fund-book">{t('entries.title')}</h2>
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t('fund.none')} hint={t(fund.keeps ? 'fund.none.hint' : 'fund.none.reader')} />
      )}
      {rows.length > 0 && <EntriesTable fund={fund} rows={rows} onAct={onAct} />}
      <MoreButton list={list} />
    </section>
  );
}
