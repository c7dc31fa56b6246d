import { Button } from '@mantine/core';
import { SealedWords } from '../../ui/desk/words/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { RecordFields, TeamRecord } from '../record-contract.ts';
import { TableBox } from './table-box.tsx';
import { teamMessages } from './team-messages.ts';

/** What can be done about an entry. */
type RecordAct = 'return' | 'withdraw';

/** The entries of one sort; without `onAct` only to be read. */
export function RecordTable(props: {
  readonly label: string;
  readonly rows: readonly TeamRecord[];
  readonly onAct?: (what: RecordAct, record: TeamRecord) => void;
}) {
  const { label, rows, onAct } = props;
  const t = useText(teamMessages);
  const whatOf = useWhat();
  const numberOf = useNumber();
  return (
    <TableBox label={label}>
      <thead>
        <tr>
          <th scope="col">{t('records.col.day')}</th>
          <th scope="col">{t('records.col.what')}</th>
          <th scope="col">{t('records.col.number')}</th>
          {onAct && <th scope="col">{t('records.col.act')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((record) => {
          const { recordId, fields, withdrawn } = record;
          const what = whatOf(fields);
          const struck = withdrawn ? 'forces-withdrawn' : undefined;
          return (
            <tr key={recordId}>
              <td className={struck}>{formatDay(fields.onDay)}</td>
              <td>
                <span className={struck}>{what}</span>
                {withdrawn && <span className="forces-soft">{t('records.withdrawn')}</span>}
                {record.words && (
                  <SealedWords subjectId={recordId} words={record.words} title={t('records.words')} />
                )}
              </td>
              <td className={struck}>{numberOf(record)}</td>
              {onAct && <td>{!withdrawn && <Acts record={record} what={what} onAct={onAct} />}</td>}
            </tr>
          );
        })}
      </tbody>
    </TableBox>
  );
}

function Acts(props: {
  readonly record: TeamRecord;
  readonly what: string;
  readonly onAct: (what: RecordAct, record: TeamRecord) => void;
}) {
  const { record, what, onAct } = props;
  const t = useText(teamMessages);
  const named = (action: string) => t('members.act.of', { action, name: what });
  return (
    <>
      {leftOf(record) > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={named(t('return.act'))}
          onClick={() => onAct('return', record)}
        >
          {t('return.act')}
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        color="red"
        aria-label={named(t('withdraw.act'))}
        onClick={() => onAct('withdraw', record)}
      >
        {t('withdraw.act')}
      </Button>
    </>
  );
}

/** Pieces of equipment that the team still has; 0 for what is none. */
export function leftOf({ fields, returned }: TeamRecord): number {
  return fields.sort === 'equipment' ? fields.count - returned : 0;
}

/** What an entry is about, in words. */
export function useWhat(): (fields: RecordFields) => string {
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

function useNumber(): (record: TeamRecord) => string {
  const t = useText(teamMessages);
  return ({ fields, returned, returnedOn }) => {
    if (fields.sort === 'task') return t('number.task', fields);
    if (fields.sort === 'training') return t('number.training', fields);
    const given = t('number.equipment', fields);
    if (returnedOn === null) return given;
    return `${given}, ${t('number.returned', { returned, day: formatDay(returnedOn) })}`;
  };
}
