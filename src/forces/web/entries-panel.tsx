import { Button, Loader, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import { ENTRY_SORTS, type EntrySort } from '../codes.ts';
import type { Team } from '../contract.ts';
import { listEntries, type TeamEntry } from '../entry-contract.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryTable } from './entry-table.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { teamMessages } from './team-messages.ts';
import { FORCES } from './use-forces.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What a team did, was taught and was given, one sort at a time. */
export function EntriesPanel({ team }: { team: Team }) {
  const t = useText(teamMessages);
  const kit = useText(deskMessages);
  const { teamId } = team;
  const [sort, setSort] = useState<EntrySort>('task');
  const [doing, setDoing] = useState<
    { readonly what: 'add' } | { readonly what: 'return' | 'withdraw'; readonly entry: TeamEntry }
  >();
  const close = () => setDoing(undefined);
  const { list, rows } = usePages([...FORCES, 'entries', teamId, sort], (start, signal) =>
    client.call(listEntries, { params: { teamId }, query: { sort, ...start }, signal }),
  );
  return (
    <section aria-labelledby="team-entries">
      <div className="forces-panel-head">
        <h2 id="team-entries">{t('entries.title')}</h2>
        {team.keeps && (
          <Button variant="default" onClick={() => setDoing({ what: 'add' })}>
            {t(`entries.add.${sort}`)}
          </Button>
        )}
      </div>
      <SegmentedControl
        aria-label={t('entries.sort')}
        data={ENTRY_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        value={sort}
        onChange={(value) => setSort(ENTRY_SORTS.find((each) => each === value) ?? 'task')}
      />
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {list.isSuccess && rows.length === 0 && (
        <p className="forces-soft forces-none">{t(`entries.none.${sort}`)}</p>
      )}
      {rows.length > 0 && (
        <EntryTable
          label={t(`sort.${sort}`)}
          rows={rows}
          {...(team.keeps ? { onAct: (what, entry) => setDoing({ what, entry }) } : {})}
        />
      )}
      <MoreButton list={list} />
      {doing?.what === 'add' && <EntryDialog team={team} sort={sort} onClose={close} />}
      {doing?.what === 'return' && <ReturnDialog team={team} entry={doing.entry} onClose={close} />}
      {doing?.what === 'withdraw' && <WithdrawDialog team={team} entry={doing.entry} onClose={close} />}
    </section>
  );
}
