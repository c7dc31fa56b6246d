import { Text } from '@mantine/core';
import { asRefusal } from '../../as-refusal.ts';
import { useText } from '../../i18n/language-context.tsx';
import { FormDialog, type FormDialogProps } from '../form-dialog.tsx';
import { useKeyring } from '../keyring-context.ts';
import { wordsMessages } from './messages.ts';
import type { CanSeal } from './use-seal-words.ts';

/** A form whose words are sealed: gone when the keys are put away. */
export function WordsDialog({
  can,
  children,
  error,
  blocked,
  ...form
}: Omit<FormDialogProps, 'opened'> & { readonly can: CanSeal }) {
  const t = useText(wordsMessages);
  const { status } = useKeyring();
  return (
    <FormDialog
      {...form}
      opened={status === 'unlocked'}
      error={asRefusal(error)}
      blocked={can !== 'yes' || blocked === true}
    >
      {children}
      {can !== 'yes' && (
        <Text c="red">{t(can === 'locked' ? 'words.write.locked' : 'words.write.noKey')}</Text>
      )}
    </FormDialog>
  );
}
