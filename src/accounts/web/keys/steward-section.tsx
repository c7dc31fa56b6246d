import { Alert, Button, Checkbox, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { signEntry } from '../../../sealed/directory.ts';
import type { Signer } from '../../../sealed/signing.ts';
import { EmptyState, ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconCircleCheck } from '../../../ui/icons.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { listUnsignedKeys, signUnitKey } from '../../key-contract.ts';
import { unitKeyMark } from '../../key-mark.ts';
import { type Delegations, lastDayOf } from '../../next-terms.ts';
import { useAccount } from '../account-context.ts';
import { api } from '../api.ts';
import { Fingerprint } from '../fingerprint.tsx';
import { useDelegations } from '../root/use-delegations.ts';
import { delegationTerm } from './delegation-term.ts';
import { keysMessages } from './messages.ts';

type Waiting = ReplyOf<typeof listUnsignedKeys>['rows'][number];

const QUERY = ['unsigned-keys'] as const;

/** What a key steward does: compares the marks of new keys by voice, and signs. */
export function StewardSection() {
  const t = useText(keysMessages);
  const kit = useText(deskMessages);
  const { steward } = useAccount();
  const waiting = useQuery({ queryKey: QUERY, queryFn: () => api.call(listUnsignedKeys) });
  const delegations = useDelegations();
  const [signed, setSigned] = useState<string>();
  return (
    <section className="acc-section">
      <h2>{t('steward.title')}</h2>
      {waiting.isError && <ErrorNotice error={waiting.error} />}
      {waiting.isPending && <Loader aria-label={kit('desk.loading')} />}
      {delegations.isError && <ErrorNotice error={delegations.error} />}
      {delegations.data && <Term delegations={delegations.data} />}
      <div role="status">
        {signed && (
          <p className="acc-done">
            <IconCircleCheck size={20} aria-hidden="true" /> {t('steward.signed', { unit: signed })}
          </p>
        )}
      </div>
      {waiting.data?.rows.length === 0 && (
        <EmptyState title={t('steward.none')} hint={t('steward.none.hint')} />
      )}
      {waiting.data && waiting.data.rows.length > 0 && (
        <Text className="acc-measure">{t('steward.lead')}</Text>
      )}
      {steward &&
        waiting.data?.rows.map((key) => (
          <WaitingKey
            key={`${key.unitId} ${key.epoch}`}
            entry={key}
            steward={steward}
            onSigned={() => setSigned(key.unitName)}
          />
        ))}
    </section>
  );
}

/** How long the root's word for this steward still holds. */
function Term({ delegations }: { delegations: Delegations }) {
  const t = useText(keysMessages);
  const { steward } = useAccount();
  const own = delegations.stewards.find(({ publicKey }) => publicKey === steward?.publicKey);
  const validTo = own && lastDayOf(own.delegations);
  const term = delegationTerm(validTo, dayOfMoment(new Date()), delegations.reminderDays);
  if (term?.stage === 'holds') {
    return <Text c="dimmed">{t('steward.until', { day: formatDay(term.validTo) })}</Text>;
  }
  const day = term && formatDay(term.validTo);
  const words =
    term === undefined || day === undefined
      ? t('steward.other')
      : term.stage === 'soon'
        ? t('steward.soon', { day, days: term.days })
        : t('steward.over', { day });
  return (
    <Alert color="amber" variant="light" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
      <Text c="var(--ink)" className="acc-measure">
        {words}
      </Text>
    </Alert>
  );
}

function WaitingKey(props: { entry: Waiting; steward: Signer; onSigned: () => void }) {
  const t = useText(keysMessages);
  const queries = useQueryClient();
  const { entry, steward } = props;
  const { unitId, epoch, recipient, signingKey } = entry;
  const [heard, setHeard] = useState(false);
  const signing = useMutation({
    mutationFn: async () => {
      const createdOn = dayOfMoment(new Date());
      const { signature } = signEntry(steward, { unitId, epoch, recipient, signingKey, createdOn });
      await api.call(signUnitKey, {
        body: { unitId, epoch, createdOn, stewardKey: steward.publicKey, signature },
      });
    },
    onSuccess: () => {
      props.onSigned();
      return queries.invalidateQueries({ queryKey: QUERY });
    },
  });
  return (
    <section className="acc-card" aria-label={entry.unitName}>
      <h2>{entry.unitName}</h2>
      <Text c="dimmed">
        {t('steward.made', { epoch, name: entry.createdBy, day: formatDay(entry.createdOn) })}
      </Text>
      <Stack gap="sm" align="flex-start">
        <Fingerprint text={unitKeyMark(entry)} label={t('mark.label', { epoch })} />
        <Checkbox
          label={t('steward.heard', { name: entry.createdBy })}
          checked={heard}
          onChange={(event) => setHeard(event.currentTarget.checked)}
        />
        {signing.isError && <ErrorNotice error={signing.error} />}
        <Button disabled={!heard} loading={signing.isPending} onClick={() => signing.mutate()}>
          {t('steward.sign')}
        </Button>
      </Stack>
    </section>
  );
}
