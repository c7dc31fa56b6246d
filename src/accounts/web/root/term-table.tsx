import { dayOfMoment } from '../../../law/day.ts';
import { fingerprint } from '../../../sealed/directory.ts';
import { DeadlineChip, ListTable } from '../../../ui/desk/index.ts';
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
  const termOf = (words: (typeof rows)[number]['delegations']) =>
    delegationTerm(lastDayOf(words), dayOfMoment(new Date()), delegations.reminderDays);
  return (
    <section className="acc-section">
      <h2>{t('terms.title')}</h2>
      <ListTable
        label={t('terms.title')}
        rows={rows}
        rowKey={({ publicKey }) => publicKey}
        columns={[
          { id: 'who', header: t('terms.who'), cell: ({ name }) => name },
          {
            id: 'until',
            header: t('terms.until'),
            cell: (row) => {
              const term = termOf(row.delegations);
              return term && formatDay(term.validTo);
            },
            whole: true,
          },
          {
            id: 'stands',
            header: t('terms.stands'),
            cell: (row) => <Standing term={termOf(row.delegations)} />,
          },
          {
            id: 'mark',
            header: t('terms.mark'),
            cell: ({ publicKey }) => <span className="acc-mark-cell">{fingerprint(publicKey)}</span>,
          },
        ]}
      />
    </section>
  );
}

function Standing({ term }: { term: ReturnType<typeof delegationTerm> }) {
  const t = useText(rootMessages);
  if (term === undefined) return <DeadlineChip tone="overdue" words={t('terms.none')} />;
  const words = term.stage === 'soon' ? t('terms.soon', { days: term.days }) : t(`terms.${term.stage}`);
  return <DeadlineChip tone={TONES[term.stage]} words={words} />;
}
