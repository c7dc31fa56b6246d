import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { fingerprint, signEntry } from '../../../sealed/directory.ts';
import type { Signer } from '../../../sealed/signing.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconCircleCheck } from '../../../ui/icons.ts';
import { signUnitKey } from '../../key-contract.ts';
import { type Delegations, lastDayOf } from '../../next-terms.ts';
import { isSignedOn } from '../../vouched.ts';
import { useAccount } from '../account-context.ts';
import { api } from '../api.ts';
import { Fingerprint } from '../fingerprint.tsx';
import { rootMessages } from '../root/messages.ts';
import { DELEGATIONS, useDelegations } from '../root/use-delegations.ts';

type Ending = Delegations['ending'][number];

/** Keys in use whose signature lapses: signed again after the old signature was followed up to the root, here. */
export function Renewals() {
  const { data } = useDelegations();
  const { steward } = useAccount();
  return data && steward ? <ToRenew delegations={data} steward={steward} /> : null;
}

function ToRenew(props: { readonly delegations: Delegations; readonly steward: Signer }) {
  const { delegations, steward } = props;
  const t = useText(rootMessages);
  const queries = useQueryClient();
  const [signed, setSigned] = useState(0);
  const words = delegations.stewards.flatMap((each) => each.delegations);
  const sound = delegations.ending.filter((entry) =>
    isSignedOn(entry, { rootKey: delegations.rootKey, delegations: words }, entry.createdOn),
  );
  const own = lastDayOf(words.filter(({ publicKey }) => publicKey === steward.publicKey)) ?? '';
  const gaining = sound.filter(({ coveredUntil }) => (coveredUntil ?? '') < own);
  const signing = useMutation({
    mutationFn: async () => {
      setSigned(0);
      const createdOn = dayOfMoment(new Date());
      for (const { unitId, epoch, recipient, signingKey } of gaining) {
        const { signature } = signEntry(steward, { unitId, epoch, recipient, signingKey, createdOn });
        const body = { unitId, epoch, createdOn, stewardKey: steward.publicKey, signature };
        await api.call(signUnitKey, { body });
        setSigned((count) => count + 1);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: DELEGATIONS }),
  });
  if (delegations.ending.length === 0 && signed === 0) return null;
  return (
    <section className="acc-card" aria-label={t('again.title')}>
      <h2>{t('again.title')}</h2>
      <Stack gap="sm" align="flex-start">
        {delegations.ending.length > 0 && <Text className="acc-measure">{t('again.lead')}</Text>}
        {delegations.ending.length > 0 && (
          <Fingerprint text={fingerprint(delegations.rootKey)} label={t('again.root')} />
        )}
        <ul className="acc-list acc-list-tight">
          {delegations.ending.map((entry) => (
            <EndingKey key={entry.unitId} entry={entry} sound={sound.includes(entry)} />
          ))}
        </ul>
        {sound.length > gaining.length && <Text>{t('again.first')}</Text>}
        {signing.isError && <ErrorNotice error={signing.error} />}
        <div role="status">
          {signed > 0 && !signing.isPending && (
            <p className="acc-done">
              <IconCircleCheck size={20} aria-hidden="true" /> {t('again.done', { count: signed })}
            </p>
          )}
        </div>
        {gaining.length > 0 && (
          <Button loading={signing.isPending} onClick={() => signing.mutate()}>
            {t('again.submit', { count: gaining.length })}
          </Button>
        )}
      </Stack>
    </section>
  );
}

function EndingKey({ entry, sound }: { entry: Ending; sound: boolean }) {
  const t = useText(rootMessages);
  const language = useLanguage();
  const { epoch, coveredUntil } = entry;
  return (
    <li>
      <strong>{language === 'vi' ? entry.unitName : entry.unitNameEn}</strong>
      <Text size="sm" c="dimmed">
        {coveredUntil === null
          ? t('again.entry.none', { epoch })
          : t('again.entry', { epoch, day: formatDay(coveredUntil) })}
      </Text>
      {!sound && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          icon={<IconAlertTriangle size={20} aria-hidden="true" />}
        >
          <Text c="var(--ink)">{t('again.bad')}</Text>
        </Alert>
      )}
    </li>
  );
}
