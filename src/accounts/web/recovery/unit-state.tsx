import { Alert, List, Stack, Text } from '@mantine/core';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconInfoCircle } from '../../../ui/icons.ts';
import { unitKeyMark } from '../../key-mark.ts';
import type { SealTo } from '../../vouched.ts';
import { Fingerprint } from '../fingerprint.tsx';
import { recoveryMessages } from './messages.ts';

/** Whether there is a key to seal to and somebody who holds it; where not, how one comes by it. */
export function UnitState(props: {
  readonly sealTo: SealTo | null;
  readonly vouched: boolean;
  readonly holders: number;
  /** When one's own opening ends by itself, where one is in force. */
  readonly until: string | undefined;
}) {
  const { sealTo, vouched, holders, until } = props;
  const t = useText(recoveryMessages);
  const language = useLanguage();
  if (sealTo && !vouched) {
    return (
      <Alert
        color="red"
        variant="light"
        role="alert"
        icon={<IconAlertTriangle size={20} aria-hidden="true" />}
      >
        <Text c="var(--ink)">{t('unit.unsigned')}</Text>
      </Alert>
    );
  }
  if (!sealTo || holders === 0) {
    return (
      <Alert color="amber" variant="light" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
        <Text c="var(--ink)">{t(sealTo ? 'unit.noHolder' : 'unit.noKey')}</Text>
        <List type="ordered" mt="xs">
          <List.Item>{t('unit.how.1')}</List.Item>
          <List.Item>{t('unit.how.2')}</List.Item>
          <List.Item>{t('unit.how.3')}</List.Item>
        </List>
      </Alert>
    );
  }
  const { key } = sealTo.desk;
  return (
    <Stack gap="xs" mt="sm">
      <Text>{t('unit.ready', { epoch: key.epoch, holders })}</Text>
      <Fingerprint text={unitKeyMark(key)} label={t('unit.mark')} />
      {until && (
        <Alert color="violet" variant="light" icon={<IconInfoCircle size={20} aria-hidden="true" />}>
          <Text c="var(--ink)">{t('unit.open', { until: formatMoment(until, language) })}</Text>
        </Alert>
      )}
    </Stack>
  );
}
