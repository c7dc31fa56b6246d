import { asRefusal } from '../../ui/as-refusal.ts';
import { ChangedNotice, FormDialog, type FormDialogProps } from '../../ui/desk/index.ts';
import { type CanSeal, WordsDialog } from '../../ui/desk/words/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { detailsOf } from '../../wire/details-of.ts';
import { schemeChangesSchema } from '../contract.ts';
import { schemesMessages } from './messages.ts';

/**
 * A form that changes a scheme: where somebody else did so meanwhile, it says what. With `can` all of it is for words
 * that are sealed, and it is gone when the keys are put away.
 */
export function ChangeDialog({
  can,
  error,
  children,
  ...form
}: Omit<FormDialogProps, 'opened'> & { readonly can?: CanSeal }) {
  const t = useText(schemesMessages);
  const changed = detailsOf(error, 'scheme_changed', schemeChangesSchema);
  const refusal = changed ? null : asRefusal(error);
  const fields = (
    <>
      {children}
      {changed && <ChangedNotice {...changed} say={({ action }) => t(`action.${action}`)} />}
    </>
  );
  if (can === undefined) {
    return (
      <FormDialog {...form} error={refusal}>
        {fields}
      </FormDialog>
    );
  }
  return (
    <WordsDialog {...form} can={can} error={refusal}>
      {fields}
    </WordsDialog>
  );
}
