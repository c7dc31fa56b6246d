import { Alert, Button, List, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { fingerprint } from '../../../sealed/directory.ts';
import type { Signer } from '../../../sealed/signing.ts';
import { ErrorNotice, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconCircleCheck } from '../../../ui/icons.ts';
import { type Delegations, nextTerm, renewable, signNextTerms } from '../../next-terms.ts';
import { renewDelegations } from '../../root-contract.ts';
import { api } from '../api.ts';
import { Fingerprint } from '../fingerprint.tsx';
import { LoadRoot } from './load-root.tsx';
import { rootMessages } from './messages.ts';
import { TermTable } from './term-table.tsx';
import { DELEGATIONS, useDelegations } from './use-delegations.ts';
import '../accounts.css';

/** `/khoa/uy-quyen`: whoever keeps the root key signs the next terms of stewards and log. */
export function Page() {
  const t = useText(rootMessages);
  const kit = useText(deskMessages);
  const delegations = useDelegations();
  const [root, setRoot] = useState<Signer>();
  const [done, setDone] = useState(false);
  return (
    <div className="desk-page">
      <PageTitle>{t('root.title')}</PageTitle>
      {delegations.isError && (
        <ErrorNotice error={delegations.error} onRetry={() => void delegations.refetch()} />
      )}
      {delegations.isPending && <Loader aria-label={kit('desk.loading')} />}
      {delegations.data && (
        <>
          <p className="bare-lead acc-measure">{t('root.lead', { months: delegations.data.months })}</p>
          <TermTable delegations={delegations.data} />
          {done && <Done />}
          {root && (
            <Sign
              root={root}
              delegations={delegations.data}
              onForget={() => setRoot(undefined)}
              onDone={() => {
                setRoot(undefined);
                setDone(true);
              }}
            />
          )}
          {!root && !done && <LoadRoot rootKey={delegations.data.rootKey} onRead={setRoot} />}
        </>
      )}
    </div>
  );
}

/** The mark to compare, what will be signed, and the one signature. */
function Sign(props: {
  readonly root: Signer;
  readonly delegations: Delegations;
  readonly onForget: () => void;
  readonly onDone: () => void;
}) {
  const { root, delegations } = props;
  const t = useText(rootMessages);
  const queries = useQueryClient();
  const today = dayOfMoment(new Date());
  const gaining = renewable(delegations, today);
  const term = nextTerm(delegations, today);
  const names = delegations.stewards
    .filter(({ publicKey }) => gaining.stewards.includes(publicKey))
    .map(({ displayName }) => displayName);
  const all = gaining.log ? [...names, t('terms.log')] : names;
  const signing = useMutation({
    mutationFn: () => api.call(renewDelegations, { body: signNextTerms(root, delegations, today) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: DELEGATIONS });
      props.onDone();
    },
  });
  return (
    <section className="acc-section">
      <h2>{t('sign.title')}</h2>
      <Stack align="flex-start" gap="sm">
        <div>
          <Fingerprint text={fingerprint(root.publicKey)} label={t('sign.mark')} />
          <Text c="dimmed">{t('sign.mark.hint')}</Text>
        </div>
        {all.length === 0 && <Text>{t('sign.nothing')}</Text>}
        {all.length > 0 && (
          <div>
            <Text>{t('sign.term', { from: formatDay(term.validFrom), to: formatDay(term.validTo) })}</Text>
            <List>
              {all.map((name) => (
                <List.Item key={name}>{name}</List.Item>
              ))}
            </List>
          </div>
        )}
        {signing.isError && <ErrorNotice error={signing.error} />}
        {all.length > 0 && (
          <Button loading={signing.isPending} onClick={() => signing.mutate()}>
            {t('sign.submit')}
          </Button>
        )}
        <Button variant="default" disabled={signing.isPending} onClick={props.onForget}>
          {t('sign.forget')}
        </Button>
      </Stack>
    </section>
  );
}

function Done() {
  const t = useText(rootMessages);
  return (
    <section className="acc-section">
      <Alert
        color="green"
        variant="light"
        role="status"
        title={t('done.title')}
        icon={<IconCircleCheck size={20} aria-hidden="true" />}
      >
        <Stack gap="xs" align="flex-start">
          <Text c="var(--ink)" className="acc-measure">
            {t('done.body')}
          </Text>
          <Text c="var(--ink)" className="acc-measure">
            {t('done.next')}
          </Text>
          <Button component={Link} to="/khoa" variant="default">
            {t('root.back')}
          </Button>
        </Stack>
      </Alert>
    </section>
  );
}
