import { Text } from '@mantine/core';
import { useState } from 'react';
import { isReason, ReasonField } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Change } from '../../desk-contract.ts';
import { transitionOf } from '../../transition.ts';
import type { Action } from '../../workflow.ts';
import { actionMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { StepChoices } from './step-choices.tsx';
import { changeOf, type StepFields } from './step-form.ts';
import { TipDialog, useDialogStep } from './tip-dialog.tsx';
import { useDraft } from './use-draft.ts';
import type { useTakeStep } from './use-take-step.ts';

/** Asks for what a step needs and takes it. A refusal keeps all that was chosen and typed. */
export function StepDialog(props: {
  action: Change['action'];
  reply: TipReply;
  /** Whether the reporter can be written to: the tip has been opened and names a receipt. */
  reachable: boolean;
  taking: ReturnType<typeof useTakeStep>;
  onClose: () => void;
}) {
  const { action, reply, taking } = props;
  const { tip } = reply;
  const t = useText(actionMessages);
  const [fields, setFields] = useState<StepFields>({});
  const [reason, setReason] = useDraft(`${tip.tipId} step ${action}`);
  const [tried, setTried] = useState(false);
  const step = useDialogStep(action, reply, taking.step, taking.renew);
  const { reason: audience } = transitionOf(action);
  const unopened = audience === 'reporter' && reply.submission.replyRecipient !== null && !props.reachable;
  const change = changeOf(action, fields);
  const gone = step.version === tip.version && !reply.actions.includes(action);
  const submit = () => {
    setTried(true);
    if (!change || (audience !== 'none' && !isReason(reason))) return;
    step.take({ change, version: step.version, reason: reason.trim() }, () => {
      setReason('');
      props.onClose();
    });
  };
  return (
    <TipDialog
      step={step}
      can={audience === 'none' ? 'yes' : taking.can}
      blocked={unopened || gone}
      focusSubmit
      onSubmit={submit}
      onClose={props.onClose}
    >
      <StepChoices action={action} reply={reply} fields={fields} onChange={setFields} tried={tried} />
      {audience !== 'none' && (
        <ReasonField
          label={t(reasonLabel(action, audience))}
          hint={t(reasonHint(audience, props.reachable))}
          value={reason}
          onChange={setReason}
          tried={tried}
        />
      )}
      {unopened && <Text c="red">{t('reason.notOpened')}</Text>}
      {gone && !step.changed && <Text c="red">{t('changed.gone')}</Text>}
    </TipDialog>
  );
}

function reasonLabel(action: Action, audience: 'colleagues' | 'reporter') {
  if (action === 'request_extension') return 'reason.asked';
  return audience === 'reporter' ? 'reason.reporter' : 'reason.colleagues';
}

function reasonHint(audience: 'colleagues' | 'reporter', reachable: boolean) {
  if (audience === 'colleagues') return 'reason.colleagues.hint';
  return reachable ? 'reason.reporter.hint' : 'reason.reporter.unreachable';
}
