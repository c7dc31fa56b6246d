import { useState } from 'react';
import { isReason, ReasonField } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { actionMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { TipDialog, useDialogStep } from './tip-dialog.tsx';
import { useUnlink } from './use-parts.ts';

/** Takes back that two tips are about one matter, with a reason among colleagues. */
export function UnlinkDialog(props: { reply: TipReply; otherTipId: string; onClose: () => void }) {
  const { reply, onClose } = props;
  const act = useText(actionMessages);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { unlink, can, renew } = useUnlink(reply, props.otherTipId);
  const step = useDialogStep('unlink', reply, unlink, renew);
  const submit = () => {
    setTried(true);
    if (isReason(reason)) step.take({ reason: reason.trim(), version: step.version }, onClose);
  };
  return (
    <TipDialog step={step} can={can} onSubmit={submit} onClose={onClose}>
      <ReasonField
        label={act('reason.colleagues')}
        hint={act('reason.colleagues.hint')}
        value={reason}
        onChange={setReason}
        tried={tried}
      />
    </TipDialog>
  );
}
