import { Button } from '@mantine/core';
import { ListTable } from '../../ui/desk/index.ts';
import { SealedWords } from '../../ui/desk/words/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { EntryFields, TeamEntry } from '../entry-contract.ts';
import { teamMessages } from './team-messages.ts';

/** What can be done about an entry. */
type EntryAct = 'return' | 'withdraw';
type OnAct = (what: EntryAct, entry: TeamEntry) => void;

/** The entries of one sort; without `onAct` only to be read. */
export function EntryTable(props: {
  readonly label: string;
  readonly rows: readonly TeamEntry[];
  readonly onAct?: OnAct;
}) {
  const { label, rows, onAct } = props;
  const t = useText(teamMessages);
  const whatOf = useWhat();
  const numberOf = useNumber();
  const struck = ({ withdrawn }: TeamEntry) => (withdrawn ? 'forces-withdrawn' : undefined);
  return (
    <ListTable
      label={label}
      rows={rows}
      rowKey={({ entryId }) => entryId}
      acts={
        onAct &&
        ((entry) => !entry.withdrawn && <Acts entry={entry} what={whatOf(entry.fields)} onAct={onAct} />)
      }
      columns={[
        {
          id: 'day',
          header: t('entries.col.day'),
          cell: (entry) => <span className={struck(entry)}>{formatDay(entry.fields.onDay)}</span>,
          whole: true,
        },
        {
          id: 'what',
          header: t('entries.col.what'),
          title: true,
          cell: (entry) => (
            <>
              <span className={struck(entry)}>{whatOf(entry.fields)}</span>
              {entry.withdrawn && <span className="list-note">{t('entries.withdrawn')}</span>}
              {entry.words && (
                <SealedWords subjectId={entry.entryId} words={entry.words} title={t('entries.words')} />
              )}
            </>
          ),
        },
        {
          id: 'number',
          header: t('entries.col.number'),
          cell: (entry) => <span className={struck(entry)}>{numberOf(entry)}</span>,
        },
      ]}
    />
  );
}

function Acts(props: { readonly entry: TeamEntry; readonly what: string; readonly onAct: OnAct }) {
  const { entry, what, onAct } = props;
  const t = useText(teamMessages);
  const named = (action: string) => t('members.act.of', { action, name: what });
  return (
    <>
      {leftOf(entry) > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={named(t('return.act'))}
          onClick={() => onAct('return', entry)}
        >
          {t('return.act')}
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        color="red"
        aria-label={named(t('withdraw.act'))}
        onClick={() => onAct('withdraw', entry)}
      >
        {t('withdraw.act')}
      </Button>
    </>
  );
}

/** Pieces of equipment that the team still has; 0 for what is none. */
export function leftOf({ fields, returned }: TeamEntry): number {
  return fields.sort === 'equipment' ? fields.count - returned : 0;
}

/** What an entry is about, in words. */
export function useWhat(): (fields: EntryFields) => string {
  const t = useText(teamMessages);
  return (fields) => {
    switch (fields.sort) {
      case 'task':
        return t(`group.${fields.group}`);
      case 'training':
        return t(`subject.${fields.subject}`);
      case 'equipment':
        return t(`kind.${fields.kind}`);
    }
  };
}

function useNumber(): (entry: TeamEntry) => string {
  const t = useText(teamMessages);
  return ({ fields, returned, returnedOn }) => {
    if (fields.sort === 'task') return t('number.task', fields);
    if (fields.sort === 'training') return t('number.training', fields);
    const given = t('number.equipment', fields);
    if (returnedOn === null) return given;
    return `${given}, ${t('number.returned', { returned, day: formatDay(returnedOn) })}`;
  };
}
