import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { ErrorNotice, isReason, ReasonField } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Change } from '../../desk-contract.ts';
import { transitionOf } from '../../transition.ts';
import type { Action } from '../../workflow.ts';
import { asRefusal } from './as-refusal.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { actionMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { SealedDialog } from './sealed-dialog.tsx';
import { StepChoices } from './step-choices.tsx';
import { changeOf, type StepFields } from './step-form.ts';
import { useDraft } from './use-draft.ts';
import { changedIn, type useTakeStep } from './use-take-step.ts';

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
  const kit = useText(deskMessages);
  const [fields, setFields] = useState<StepFields>({});
  const [reason, setReason] = useDraft(`${tip.tipId} step ${action}`);
  const [tried, setTried] = useState(false);
  const [version, setVersion] = useState(tip.version);
  const { reason: audience } = transitionOf(action);
  const blocked = whyBlocked(audience, taking.can, props);
  const change = changeOf(action, fields);
  const changed = changedIn(taking.step.error);
  const gone = version === tip.version && !reply.actions.includes(action);
  const submit = () => {
    setTried(true);
    if (!change || (audience !== 'none' && !isReason(reason))) return;
    taking.step.mutate(
      { change, version, reason: reason.trim() },
      {
        onSuccess: () => {
          setReason('');
          props.onClose();
          const closeButtonProps = { 'aria-label': kit('desk.close') };
          notifications.show({ message: t(`done.${action}`), closeButtonProps });
        },
      },
    );
  };
  const lookAgain = async () => {
    if (!changed) return;
    await taking.renew();
    setVersion(changed.version);
    taking.step.reset();
  };
  return (
    <SealedDialog title={t(`do.${action}`)} onClose={props.onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t(`about.${action}`)}
          </Text>
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
          {blocked && <Text c="red">{t(blocked)}</Text>}
          {changed && <ChangedNotice changed={changed} onLook={() => void lookAgain()} />}
          {gone && !changed && <Text c="red">{t('changed.gone')}</Text>}
          {taking.step.isError && !changed && <ErrorNotice error={asRefusal(taking.step.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {kit('desk.cancel')}
            </Button>
            <Button
              type="submit"
              data-autofocus
              loading={taking.step.isPending}
              disabled={blocked !== undefined || changed !== undefined || gone}
            >
              {t(`do.${action}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </SealedDialog>
  );
}

/** Why the reason could not be sealed now; undefined where it can. */
function whyBlocked(
  audience: 'none' | 'colleagues' | 'reporter',
  can: 'yes' | 'locked' | 'no_key',
  { reply, reachable }: { reply: TipReply; reachable: boolean },
) {
  if (audience === 'none') return undefined;
  if (can !== 'yes') return can === 'locked' ? 'reason.locked' : 'reason.noKey';
  const unopened = audience === 'reporter' && reply.submission.replyRecipient !== null && !reachable;
  return unopened ? 'reason.notOpened' : undefined;
}

function reasonLabel(action: Action, audience: 'colleagues' | 'reporter') {
  if (action === 'request_extension') return 'reason.asked';
  return audience === 'reporter' ? 'reason.reporter' : 'reason.colleagues';
}

function reasonHint(audience: 'colleagues' | 'reporter', reachable: boolean) {
  if (audience === 'colleagues') return 'reason.colleagues.hint';
  return reachable ? 'reason.reporter.hint' : 'reason.reporter.unreachable';
}
