import { Alert } from '@mantine/core';
import { asRefusal } from '../../ui/as-refusal.ts';
import { ChangedNotice, FormDialog, type FormDialogProps } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { detailsOf } from '../../wire/details-of.ts';
import { type LeftOutside, leftOutsideSchema, teamChangesSchema } from '../contract.ts';
import { forceMessages } from './messages.ts';

/** A form of this room; a refusal keeps all that was typed, and says what somebody else changed meanwhile. */
export function ForceDialog({ error, children, ...form }: FormDialogProps) {
  const t = useText(forceMessages);
  const changed = detailsOf(error, 'force_changed', teamChangesSchema);
  const left = detailsOf(error, 'left_outside', leftOutsideSchema);
  return (
    <FormDialog {...form} error={changed || left ? null : asRefusal(error)}>
      {children}
      {changed && <ChangedNotice {...changed} say={({ action }) => t(`action.${action}`)} />}
      {left && <LeftNotice {...left} />}
    </FormDialog>
  );
}

function LeftNotice({ what, day }: LeftOutside) {
  const t = useText(forceMessages);
  return (
    <Alert color="amber" variant="light" role="alert" title={t('left.title')}>
      {t(`left.${what}`, { day: formatDay(day) })}
    </Alert>
  );
}
