import { ChangedNotice, FormDialog, type FormDialogProps } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { detailsOf } from '../../wire/details-of.ts';
import { cameraChangesSchema } from '../contract.ts';
import { cameraMessages } from './messages.ts';

/** A form without sealed words that changes a camera: where somebody else did so meanwhile, it says what. */
export function ChangeDialog({ error, children, ...form }: FormDialogProps) {
  const t = useText(cameraMessages);
  const changed = detailsOf(error, 'camera_changed', cameraChangesSchema);
  return (
    <FormDialog {...form} error={changed ? null : error}>
      {children}
      {changed && <ChangedNotice {...changed} say={({ action }) => t(`action.${action}`)} />}
    </FormDialog>
  );
}
