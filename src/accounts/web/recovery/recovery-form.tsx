import { Alert, Button, Progress, Radio, Stack, Text, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconCircleCheck } from '../../../ui/icons.ts';
import type { RecoveryOpening } from '../../recovery-contract.ts';
import { RECOVERY_GROUNDS, type RecoveryGround } from '../../recovery-grounds.ts';
import type { SealTo } from '../../vouched.ts';
import { recoveryMessages } from './messages.ts';
import type { ShareFault } from './read-shares.ts';
import type { RecoveryProgress } from './recover-unit.ts';
import { useRecovery } from './use-recovery.ts';

/** Ground and shares, then the work itself with its progress. */
export function RecoveryForm(props: {
  readonly sealTo: SealTo;
  readonly name: string;
  readonly opening: RecoveryOpening | null;
}) {
  const { sealTo, name, opening } = props;
  const t = useText(recoveryMessages);
  const { recovering, progress } = useRecovery(sealTo);
  const [ground, setGround] = useState<RecoveryGround>(opening?.ground ?? 'keys_lost');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const outcome = recovering.data;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const forget = (shown: typeof outcome) => {
      if (!shown || !('done' in shown)) return;
      setFirst('');
      setSecond('');
    };
    recovering.mutate({ texts: [first, second], ground }, { onSuccess: forget });
  };
  if (outcome && 'done' in outcome) return <Done name={name} done={outcome.done} />;
  const field = { autosize: true, minRows: 2, autoComplete: 'off', spellCheck: false };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <section className="acc-section">
        <h2>{t('ground.title')}</h2>
        <Radio.Group
          aria-label={t('ground.title')}
          description={t('ground.hint')}
          value={ground}
          onChange={(value) => setGround(RECOVERY_GROUNDS.find((code) => code === value) ?? ground)}
        >
          <Stack gap="xs" mt="xs">
            {RECOVERY_GROUNDS.map((code) => (
              <Radio key={code} value={code} label={t(`ground.${code}`)} disabled={opening !== null} />
            ))}
          </Stack>
        </Radio.Group>
      </section>
      <section className="acc-section">
        <h2>{t('shares.title')}</h2>
        <Text className="acc-measure">{t('shares.lead')}</Text>
        <Stack gap="sm" mt="sm" className="acc-measure">
          <Textarea
            {...field}
            label={t('shares.first')}
            description={t('shares.hint')}
            value={first}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
          <Textarea
            {...field}
            label={t('shares.second')}
            value={second}
            onChange={(event) => setSecond(event.currentTarget.value)}
          />
          {outcome && 'fault' in outcome && !recovering.isPending && <Fault fault={outcome.fault} />}
          {recovering.isError && <ErrorNotice error={recovering.error} />}
          {recovering.isError && progress && <Text>{t('work.stopped')}</Text>}
          <div>
            <Button type="submit" loading={recovering.isPending}>
              {t('shares.submit')}
            </Button>
          </div>
          <div role="status">{recovering.isPending && <Working progress={progress} />}</div>
        </Stack>
      </section>
    </form>
  );
}

function Working({ progress }: { progress: RecoveryProgress | undefined }) {
  const t = useText(recoveryMessages);
  if (!progress) return <Text>{t('work.opening')}</Text>;
  const { recovered, unreadable, remaining } = progress;
  const passed = recovered + unreadable;
  return (
    <Stack gap="xs">
      <Text>{t('work.doing', { recovered, remaining })}</Text>
      <Progress value={(100 * passed) / Math.max(1, passed + remaining)} aria-hidden="true" />
      <Text size="sm" c="dimmed">
        {t('work.stay')}
      </Text>
    </Stack>
  );
}

function Fault({ fault }: { fault: ShareFault }) {
  const t = useText(recoveryMessages);
  const words =
    fault.result === 'unreadable' || fault.result === 'other_deployment'
      ? t(`fault.${fault.result}.${fault.share === 1 ? 1 : 2}`)
      : t(`fault.${fault.result}`);
  return (
    <Alert
      color="amber"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle size={20} aria-hidden="true" />}
    >
      <Text c="var(--ink)">{words}</Text>
      <Text c="var(--ink)">{t('fault.nothing')}</Text>
    </Alert>
  );
}

function Done({ name, done }: { name: string; done: RecoveryProgress }) {
  const t = useText(recoveryMessages);
  const { recovered, unreadable } = done;
  return (
    <section className="acc-section">
      <Alert
        color="green"
        variant="light"
        role="status"
        title={t('done.title')}
        icon={<IconCircleCheck size={20} aria-hidden="true" />}
      >
        <Stack gap="xs">
          <Text c="var(--ink)">
            {recovered === 0 ? t('done.nothing', { unit: name }) : t('done.body', { recovered, unit: name })}
          </Text>
          {unreadable > 0 && <Text c="var(--ink)">{t('done.unreadable', { unreadable })}</Text>}
          <Text c="var(--ink)">{t('done.shares')}</Text>
        </Stack>
      </Alert>
    </section>
  );
}
