import { Box, Table } from '@mantine/core';
import { dayOfMoment } from '../../../law/day.ts';
import { fingerprint } from '../../../sealed/directory.ts';
import { DeadlineChip } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { type Delegations, lastDayOf } from '../../next-terms.ts';
import { delegationTerm } from '../keys/delegation-term.ts';
import { rootMessages } from './messages.ts';

const TONES = { holds: 'met', soon: 'soon', over: 'overdue' } as const;

/** Whom the root has delegated to, and until when. */
export function TermTable({ delegations }: { delegations: Delegations }) {
  const t = useText(rootMessages);
  const newest = delegations.log.delegations.toSorted((a, b) => (a.validTo < b.validTo ? 1 : -1))[0];
  const rows = [
    ...delegations.stewards.map((each) => ({ ...each, name: each.displayName })),
    {
      publicKey: newest?.publicKey ?? delegations.log.nextKey,
      name: t('terms.log'),
      delegations: delegations.log.delegations,
    },
  ];
  return (
    <section className="acc-section">
      <h2>{t('terms.title')}</h2>
      <Box className="acc-scroll" role="region" aria-label={t('terms.title')} tabIndex={0}>
        <Table miw={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('terms.who')}</Table.Th>
              <Table.Th scope="col">{t('terms.until')}</Table.Th>
              <Table.Th scope="col">{t('terms.stands')}</Table.Th>
              <Table.Th scope="col">{t('terms.mark')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ publicKey, name, delegations: words }) => (
              <Table.Tr key={publicKey}>
                <Table.Td>{name}</Table.Td>
                <TermCells validTo={lastDayOf(words)} reminderDays={delegations.reminderDays} />
                <Table.Td className="acc-mark-cell">{fingerprint(publicKey)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
    </section>
  );
}

function TermCells(props: { validTo: string | undefined; reminderDays: number }) {
  const t = useText(rootMessages);
  const term = delegationTerm(props.validTo, dayOfMoment(new Date()), props.reminderDays);
  const words =
    term === undefined
      ? t('terms.none')
      : term.stage === 'soon'
        ? t('terms.soon', { days: term.days })
        : t(`terms.${term.stage}`);
  return (
    <>
      <Table.Td>{term && formatDay(term.validTo)}</Table.Td>
      <Table.Td>
        <DeadlineChip tone={term ? TONES[term.stage] : 'overdue'} words={words} />
      </Table.Td>
    </>
  );
}
