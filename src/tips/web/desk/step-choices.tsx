import { Checkbox, Radio, Stack } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { type Action, CLASSIFICATIONS } from '../../workflow.ts';
import { AssigneeChoice } from './assignee-choice.tsx';
import type { ChoiceProps } from './choice-props.ts';
import { ExtensionChoice } from './extension-choice.tsx';
import { actionMessages, inboxMessages } from './messages.ts';
import { outcomesFor } from './step-form.ts';

/** What is to be chosen for a step; nothing for most. */
export function StepChoices({ action, ...props }: ChoiceProps & { action: Action }) {
  switch (action) {
    case 'classify':
      return <ClassificationChoice {...props} />;
    case 'assign':
      return <AssigneeChoice {...props} />;
    case 'request_extension':
      return <ExtensionChoice {...props} />;
    case 'resolve':
      return <OutcomeChoice {...props} />;
    default:
      return null;
  }
}

function ClassificationChoice({ fields, onChange, tried }: ChoiceProps) {
  const t = useText(actionMessages);
  const inbox = useText(inboxMessages);
  return (
    <>
      <Radio.Group
        label={t('field.classification')}
        description={t('field.classification.ground')}
        value={fields.classification ?? ''}
        onChange={(value) => {
          const classification = CLASSIFICATIONS.find((code) => code === value);
          if (classification) onChange({ ...fields, classification });
        }}
        error={tried && !fields.classification && t('field.missing')}
        withAsterisk
      >
        <Stack gap="xs" mt="xs">
          {CLASSIFICATIONS.map((code, index) => (
            <Radio
              key={code}
              data-autofocus={index === 0 || undefined}
              value={code}
              label={inbox(`classification.${code}`)}
              description={t(`field.classification.${code}.hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('field.useful')}
        description={t('field.useful.hint')}
        checked={fields.useful ?? false}
        onChange={(event) => onChange({ ...fields, useful: event.currentTarget.checked })}
      />
    </>
  );
}

function OutcomeChoice({ reply, fields, onChange, tried }: ChoiceProps) {
  const t = useText(actionMessages);
  const inbox = useText(inboxMessages);
  const outcomes = outcomesFor(reply.tip.classification);
  return (
    <Radio.Group
      label={t('field.outcome')}
      value={fields.outcome ?? ''}
      onChange={(value) => {
        const outcome = outcomes.find((code) => code === value);
        if (outcome) onChange({ ...fields, outcome });
      }}
      error={tried && !fields.outcome && t('field.missing')}
      withAsterisk
    >
      <Stack gap="xs" mt="xs">
        {outcomes.map((code, index) => (
          <Radio
            key={code}
            data-autofocus={index === 0 || undefined}
            value={code}
            label={inbox(`outcome.${code}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
