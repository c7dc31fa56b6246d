import { Button } from '@mantine/core';
import { ListTable } from '../../../ui/desk/index.ts';
import { SealedWords } from '../../../ui/desk/words/index.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { Fund, FundEntry } from '../../contract.ts';
import { sortMessages } from '../sort-messages.ts';
import { writtenAmount } from '../written-amount.ts';
import { fundMessages } from './messages.ts';

/** What can be done with an entry. */
export type EntryAct = 'reverse' | 'renew';

/** The book of a fund: one entry a line, the newest first. */
export function EntriesTable(props: {
  readonly fund: Fund;
  readonly rows: readonly FundEntry[];
  readonly onAct: (act: EntryAct, entry: FundEntry) => void;
}) {
  const { fund, rows, onAct } = props;
  const t = useText(fundMessages);
  const language = useLanguage();
  const moved = ({ side, amount, reversedBy }: FundEntry, wanted: FundEntry['side']) => {
    if (side !== wanted || amount === 0) return null;
    return <span className={struckIf(reversedBy)}>{writtenAmount(amount, language)}</span>;
  };
  return (
    <ListTable
      label={t('entries.title')}
      rows={rows}
      rowKey={({ number }) => String(number)}
      acts={
        fund.keeps || fund.reverses ? (entry) => <Acts fund={fund} entry={entry} onAct={onAct} /> : undefined
      }
      columns={[
        { id: 'number', header: t('entries.number'), cell: ({ number }) => number },
        { id: 'day', header: t('entries.day'), cell: ({ onDay }) => formatDay(onDay), whole: true },
        { id: 'what', header: t('entries.what'), cell: (entry) => <What entry={entry} />, title: true },
        { id: 'in', header: t('entries.in'), cell: (entry) => moved(entry, 'given'), align: 'end' },
        { id: 'out', header: t('entries.out'), cell: (entry) => moved(entry, 'spent'), align: 'end' },
        {
          id: 'balance',
          header: t('entries.balance'),
          cell: ({ balance }) => writtenAmount(balance, language),
          align: 'end',
        },
      ]}
    />
  );
}

/** What was taken back by another entry stands struck through. */
function struckIf(reversedBy: number | null): string | undefined {
  return reversedBy === null ? undefined : 'fund-struck';
}

function What({ entry }: { entry: FundEntry }) {
  const t = useText(fundMessages);
  const language = useLanguage();
  const { entryId, about, paper, reversedBy, sameHand, giver, worth, remaining, by, at } = entry;
  const heading = useHeading(entry);
  const facts = [
    worth !== null && t('entries.worth', { amount: writtenAmount(worth, language) }),
    remaining !== null && reversedBy === null && t('entries.remaining', { count: remaining }),
    paper !== null && t('entries.paper', { paper }),
    t('entries.by', { name: by, at: formatMoment(at, language) }),
  ];
  return (
    <>
      <strong className={struckIf(reversedBy)}>{heading}</strong>
      {about !== null && about !== heading && <span className="fund-about">{about}</span>}
      {sameHand && <span className="fund-back">{t('entries.sameHand')}</span>}
      {reversedBy !== null && (
        <span className="fund-back">{t('entries.reversed', { number: reversedBy })}</span>
      )}
      <span className="list-note">{facts.filter(Boolean).join(' · ')}</span>
      {giver && <SealedWords subjectId={entryId} words={giver} title={t('entries.giver')} />}
    </>
  );
}

function useHeading({ side, sort, thing, quantity, takenFrom, reverses, reason, about }: FundEntry): string {
  const t = useText(fundMessages);
  const words = useText(sortMessages);
  if (reverses !== null && reason !== null)
    return t('entries.reverses', { number: reverses, reason: words(`reason.${reason}`) });
  const what = thing === null || quantity === null ? '' : t('entries.thing', { quantity, thing });
  if (side === 'given' && sort !== null) {
    const gave = t('entries.gave', { sort: words(`sort.${sort}`) });
    return what === '' ? gave : `${gave}: ${what}`;
  }
  if (thing !== null && quantity !== null && side === 'spent')
    return t('entries.used', { quantity, thing, from: takenFrom.join(', ') });
  return about ?? what;
}

function Acts(props: {
  readonly fund: Fund;
  readonly entry: FundEntry;
  readonly onAct: (act: EntryAct, entry: FundEntry) => void;
}) {
  const { fund, entry, onAct } = props;
  const t = useText(fundMessages);
  const { number, side, reverses, reversedBy } = entry;
  if (reverses !== null || reversedBy !== null) return null;
  return (
    <>
      {fund.keeps && side === 'given' && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('renew.label', { number })}
          onClick={() => onAct('renew', entry)}
        >
          {t('renew.open')}
        </Button>
      )}
      {fund.reverses && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('reverse.label', { number })}
          onClick={() => onAct('reverse', entry)}
        >
          {t('reverse.open')}
        </Button>
      )}
    </>
  );
}
