import { Button } from '@mantine/core';
import { SealedWords } from '../../ui/desk/words/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { EntryFields, TeamEntry } from '../entry-contract.ts';
import { TableBox } from './table-box.tsx';
import { teamMessages } from './team-messages.ts';

/** What can be done about an entry. */
type EntryAct = 'return' | 'withdraw';

/** The entries of one sort; without `onAct` only to be read. */
export function EntryTable(props: {
  readonly label: string;
  readonly rows: readonly TeamEntry[];
  readonly onAct?: (what: EntryAct, entry: TeamEntry) => void;
}) {
  const { label, rows, onAct } = props;
  const t = useText(teamMessages);
  const whatOf = useWhat();
  const numberOf = useNumber();
  return (
    <TableBox label={label}>
      <thead>
        <tr>
          <th scope="col">{t('entries.col.day')}</th>
          <th scope="col">{t('entries.col.what')}</th>
          <th scope="col">{t('entries.col.number')}</th>
          {onAct && <th scope="col">{t('entries.col.act')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((entry) => {
          const { entryId, fields, withdrawn } = entry;
          const what = whatOf(fields);
          const struck = withdrawn ? 'forces-withdrawn' : undefined;
          return (
            <tr key={entryId}>
              <td className={struck}>{formatDay(fields.onDay)}</td>
              <td>
                <span className={struck}>{what}</span>
                {withdrawn && <span className="forces-soft">{t('entries.withdrawn')}</span>}
                {entry.words && (
                  <SealedWords subjectId={entryId} words={entry.words} title={t('entries.words')} />
                )}
              </td>
              <td className={struck}>{numberOf(entry)}</td>
              {onAct && (
                <td className="forces-act">
                  {!withdrawn && <Acts entry={entry} what={what} onAct={onAct} />}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </TableBox>
  );
}

function Acts(props: {
  readonly entry: TeamEntry;
  readonly what: string;
  readonly onAct: (what: EntryAct, entry: TeamEntry) => void;
}) {
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
