import { notifications } from '@mantine/notifications';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormDialogProps } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { type CanSeal, WordsDialog } from '../../../ui/desk/words/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Change } from '../../desk-contract.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { actionMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { changedIn } from './use-take-step.ts';

/** What is done to a tip in a dialog. */
type DialogAction = Change['action'] | 'transfer' | 'return_transfer' | 'split' | 'link' | 'unlink';

/** A step that is taken in a dialog: from the version that was seen, or from the one that was looked at again. */
export function useDialogStep<Output, Input>(
  action: DialogAction,
  { tip }: TipReply,
  step: UseMutationResult<Output, Error, Input>,
  renew: () => Promise<unknown>,
) {
  const act = useText(actionMessages);
  const kit = useText(deskMessages);
  const [version, setVersion] = useState(tip.version);
  const changed = changedIn(step.error);
  const take = (input: Input, onTaken: () => void) => {
    const onSuccess = () => {
      onTaken();
      const closeButtonProps = { 'aria-label': kit('desk.close') };
      notifications.show({ message: act(`done.${action}`), closeButtonProps });
    };
    step.mutate(input, { onSuccess });
  };
  const lookAgain = async () => {
    if (!changed) return;
    await renew();
    setVersion(changed.version);
    step.reset();
  };
  const { error, isPending: pending } = step;
  return { action, version, changed, error: changed ? null : error, pending, take, lookAgain };
}

type TipDialogProps = Pick<
  FormDialogProps,
  'size' | 'blocked' | 'focusSubmit' | 'onSubmit' | 'onClose' | 'children'
> & {
  readonly step: Omit<ReturnType<typeof useDialogStep>, 'take'>;
  /** Whether what is written can be sealed now. */
  readonly can: CanSeal;
};

/** The dialog of such a step: a refusal keeps all that was typed, and shows what somebody else changed meanwhile. */
export function TipDialog({ step, blocked, children, ...form }: TipDialogProps) {
  const act = useText(actionMessages);
  const { action, changed, error, pending, lookAgain } = step;
  return (
    <WordsDialog
      {...form}
      title={act(`do.${action}`)}
      lead={act(`about.${action}`)}
      submit={act(`do.${action}`)}
      pending={pending}
      error={error}
      blocked={blocked === true || changed !== undefined}
    >
      {children}
      {changed && <ChangedNotice changed={changed} onLook={() => void lookAgain()} />}
    </WordsDialog>
  );
}
