import { Stack, Text } from '@mantine/core';
import { ConfirmDialog, ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { recipientMark } from '../../key-mark.ts';
import { Fingerprint } from '../fingerprint.tsx';
import { keysMessages } from './messages.ts';
import { type Lack, useHandOn } from './use-unit-keys.ts';

/** Hands epochs of the unit's key to a member, after their own mark has been compared by voice. */
export function HandOnDialog(props: { unitId: number; lack: Lack; onClose: () => void }) {
  const t = useText(keysMessages);
  const { lack, onClose } = props;
  const name = lack.member.displayName;
  const handing = useHandOn(props.unitId);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('hand.on.to', { name })}
      confirmLabel={t('hand.submit')}
      busy={handing.isPending}
      onConfirm={() => handing.mutate(lack, { onSuccess: onClose })}
    >
      <Stack gap="sm">
        <Text>{t('hand.body', { name })}</Text>
        <Fingerprint text={recipientMark(lack.member.recipient)} label={t('hand.mark', { name })} />
        {handing.isError && <ErrorNotice error={handing.error} />}
      </Stack>
    </ConfirmDialog>
  );
}
