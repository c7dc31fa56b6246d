import { Button, Table } from '@mantine/core';
import { SealedWords } from '../../../ui/desk/words/index.ts';
import '../../../ui/desk/stacks.css';
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
  const acts = fund.keeps || fund.reverses;
  return (
    <div className="fund-table stacks">
      <Table aria-label={t('entries.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('entries.number')}</Table.Th>
            <Table.Th scope="col">{t('entries.day')}</Table.Th>
            <Table.Th scope="col">{t('entries.what')}</Table.Th>
            <Table.Th scope="col">{t('entries.in')}</Table.Th>
            <Table.Th scope="col">{t('entries.out')}</Table.Th>
            <Table.Th scope="col">{t('entries.balance')}</Table.Th>
            {acts && <Table.Th scope="col">{t('entries.acts')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((entry) => (
            <Table.Tr key={entry.number} data-reversed={entry.reversedBy !== null || undefined}>
              <Table.Td data-label={t('entries.number')}>{entry.number}</Table.Td>
              <Table.Td>{formatDay(entry.onDay)}</Table.Td>
              <Table.Td>
                <What entry={entry} />
              </Table.Td>
              <Amounts entry={entry} />
              {acts && (
                <Table.Td>
                  <Acts fund={fund} entry={entry} onAct={onAct} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Amounts({ entry: { side, amount, balance } }: { entry: FundEntry }) {
  const t = useText(fundMessages);
  const language = useLanguage();
  const written = amount === 0 ? null : writtenAmount(amount, language);
  const cell = (label: string, text: string | null) =>
    text === null ? (
      <Table.Td />
    ) : (
      <Table.Td className="fund-amount" data-label={label}>
        {text}
      </Table.Td>
    );
  return (
    <>
      {cell(t('entries.in'), side === 'given' ? written : null)}
      {cell(t('entries.out'), side === 'spent' ? written : null)}
      {cell(t('entries.balance'), writtenAmount(balance, language))}
    </>
  );
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
      <p className="fund-what">{heading}</p>
      {about !== null && about !== heading && <p>{about}</p>}
      {sameHand && <p className="fund-back">{t('entries.sameHand')}</p>}
      {reversedBy !== null && <p className="fund-back">{t('entries.reversed', { number: reversedBy })}</p>}
      <p className="fund-soft">{facts.filter(Boolean).join(' · ')}</p>
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
    <div className="fund-acts">
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
    </div>
  );
}
