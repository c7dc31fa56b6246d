import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { DayField, isReason, ReasonField } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { WordsDialog } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { CaseChanged, CaseReply } from '../../case-contract.ts';
import { type CaseAction, caseTransition } from '../../case-workflow.ts';
import { AmendFields } from './amend-fields.tsx';
import { CaseSteps } from './case-steps.tsx';
import { CorrectFields } from './correct-fields.tsx';
import { caseMessages } from './messages.ts';
import { changeOf, draftOf, type StepDraft, textOf } from './step-draft.ts';
import { OutcomeField, UnitField } from './step-fields.tsx';
import { changedIn, KeyMissing, useStepCase } from './use-step-case.ts';

/** One step of a case: its day, what is decided, and why; a refusal keeps all that was typed. */
export function StepDialog(props: { reply: CaseReply; action: CaseAction; onClose: () => void }) {
  const { reply, action, onClose } = props;
  const t = useText(caseMessages);
  const kit = useText(deskMessages);
  const { step, can, renew } = useStepCase(reply, action);
  const [day, setDay] = useState(formatDay(dayOfMoment(new Date())));
  const [draft, setDraft] = useState<StepDraft>(() => draftOf(reply.case));
  const [version, setVersion] = useState(reply.case.version);
  const [tried, setTried] = useState(false);
  const { reason } = caseTransition(action);
  const handed = action === 'transfer' || action === 'return';
  const onDay = parseDay(day);
  const change = changeOf(action, draft, reply.case);
  const text = textOf(action, draft);
  const changed = changedIn(step.error);
  const submit = () => {
    setTried(true);
    if (onDay === undefined || change === undefined) return;
    if (reason && !isReason(draft.reason)) return;
    step.mutate(
      { change, version, onDay, text },
      {
        onSuccess: () => {
          const closeButtonProps = { 'aria-label': kit('desk.close') };
          notifications.show({ message: t(`done.${action}`), closeButtonProps });
          onClose();
        },
      },
    );
  };
  const lookAgain = async (to: CaseChanged) => {
    await renew();
    setVersion(to.case.version);
    step.reset();
  };
  const fields = { draft, onChange: setDraft, tried, row: reply.case };
  return (
    <WordsDialog
      title={t(`action.${action}`)}
      lead={t(`about.${action}`)}
      submit={t(`action.${action}`)}
      dangerous={action === 'reopen'}
      can={can}
      pending={step.isPending}
      error={changed || step.error instanceof KeyMissing ? null : step.error}
      blocked={changed !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      {action === 'transfer' && <UnitField {...fields} />}
      {action === 'clear' && <OutcomeField {...fields} />}
      {action === 'correct' && <CorrectFields {...fields} schemes={reply.schemes} />}
      {action === 'amend' && <AmendFields {...fields} reply={reply} />}
      <DayField
        label={t('step.day')}
        value={day}
        onChange={setDay}
        wrong={tried && onDay === undefined}
        required
      />
      {reason && (
        <ReasonField
          label={t('step.reason')}
          hint={t(handed ? 'step.reason.handed' : 'step.reason.hint')}
          value={draft.reason}
          onChange={(typed) => setDraft({ ...draft, reason: typed })}
          tried={tried}
        />
      )}
      {!reason && action !== 'amend' && (
        <Textarea
          label={t('step.note')}
          description={t('step.reason.hint')}
          value={draft.reason}
          onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
        />
      )}
      {step.error instanceof KeyMissing && <Text c="red">{t('step.noKey')}</Text>}
      {changed && <Changed changed={changed} onLook={() => void lookAgain(changed)} />}
    </WordsDialog>
  );
}

/** What somebody else did meanwhile; what was typed stays, and one decides again from how it is now. */
function Changed({ changed, onLook }: { changed: CaseChanged; onLook: () => void }) {
  const t = useText(caseMessages);
  return (
    <Alert color="amber" variant="light" role="alert" title={t('changed.title')}>
      <Stack gap="xs" align="flex-start">
        <Text c="var(--ink)">{t('changed.lead', { state: t(`cases.state.${changed.case.state}`) })}</Text>
        <CaseSteps steps={changed.steps} />
        <Button variant="default" onClick={onLook}>
          {t('changed.again')}
        </Button>
      </Stack>
    </Alert>
  );
}
