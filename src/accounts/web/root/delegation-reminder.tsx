import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { type Delegations, lastDayOf } from '../../next-terms.ts';
import { delegationTerm } from '../keys/delegation-term.ts';
import { rootMessages } from './messages.ts';
import { useDelegations } from './use-delegations.ts';

/** Says when a word of the root, or a signature on a unit's key, ends soon; nothing while all of them hold. */
export function DelegationReminder() {
  const { data } = useDelegations();
  if (!data) return null;
  return (
    <Stack gap="sm" mb="md">
      <RootEnds delegations={data} />
      {data.ending.length > 0 && <EntriesEnd ending={data.ending} />}
    </Stack>
  );
}

function RootEnds({ delegations }: { delegations: Delegations }) {
  const t = useText(rootMessages);
  const { reminderDays, stewards, log } = delegations;
  const all = [
    ...stewards.map((each) => ({ name: each.displayName, validTo: lastDayOf(each.delegations) })),
    { name: t('terms.log'), validTo: lastDayOf(log.delegations) },
  ];
  const today = dayOfMoment(new Date());
  const ending = all.flatMap(({ name, validTo }) => {
    const term = delegationTerm(validTo, today, reminderDays);
    return term === undefined || term.stage === 'holds' ? [] : [{ name, ...term }];
  });
  if (ending.length === 0) return null;
  const over = ending.some(({ stage }) => stage === 'over');
  return (
    <Reminder over={over} title={t(over ? 'remind.root.over' : 'remind.root')}>
      <ul className="acc-list acc-list-tight">
        {ending.map(({ name, validTo }) => (
          <li key={name}>{t('remind.root.until', { name, day: formatDay(validTo) })}</li>
        ))}
      </ul>
      <Text c="var(--ink)" className="acc-measure">
        {t('remind.root.body')}
      </Text>
      <Anchor component={Link} to="/khoa/uy-quyen" underline="always">
        {t('remind.link')}
      </Anchor>
    </Reminder>
  );
}

function EntriesEnd({ ending }: Pick<Delegations, 'ending'>) {
  const t = useText(rootMessages);
  const language = useLanguage();
  const [first] = ending.toSorted((a, b) => ((a.coveredUntil ?? '') < (b.coveredUntil ?? '') ? -1 : 1));
  if (first === undefined) return null;
  const unit = language === 'vi' ? first.unitName : first.unitNameEn;
  const { coveredUntil } = first;
  const over = coveredUntil === null || coveredUntil < dayOfMoment(new Date());
  return (
    <Reminder over={over} title={t('remind.entries', { count: ending.length })}>
      <Text c="var(--ink)" className="acc-measure">
        {over
          ? t('remind.entries.over', { unit })
          : t('remind.entries.body', { unit, day: formatDay(coveredUntil) })}
      </Text>
    </Reminder>
  );
}

function Reminder(props: { over: boolean; title: string; children: ReactNode }) {
  return (
    <Alert
      color={props.over ? 'red' : 'amber'}
      variant="light"
      title={props.title}
      icon={<IconAlertTriangle size={20} aria-hidden="true" />}
    >
      <Stack gap="xs" align="flex-start">
        {props.children}
      </Stack>
    </Alert>
  );
}
