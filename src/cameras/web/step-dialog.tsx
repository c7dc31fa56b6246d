import { Alert, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { DAY_STEPS, type DayStep } from '../camera.ts';
import { type CameraRow, stepCamera } from '../contract.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { cameraMessages } from './messages.ts';
import { useChange } from './use-change.ts';

/** Records a check of health, a reminder to the owner, or the end of a camera. */
export function StepDialog(props: {
  readonly camera: CameraRow;
  readonly first: DayStep;
  readonly onClose: () => void;
}) {
  const { camera, first, onClose } = props;
  const t = useText(cameraMessages);
  const [action, setAction] = useState<DayStep>(first);
  const [day, setDay] = useState(() => formatDay(dayOfMoment(new Date())));
  const [tried, setTried] = useState(false);
  const onDay = parseDay(day);
  const { cameraId, version, fromDay } = camera;
  const real = onDay !== undefined && onDay <= dayOfMoment(new Date());
  const early = real && onDay < fromDay;
  const stepping = useChange({
    change: (on: string) =>
      client.call(stepCamera, { params: { cameraId }, body: { version, action, onDay: on } }),
    done: t('step.done'),
    onDone: onClose,
  });
  return (
    <ChangeDialog
      title={t('step.title')}
      lead={t('step.lead', { address: camera.address })}
      submit={t('step.submit')}
      dangerous={action === 'remove'}
      pending={stepping.isPending}
      error={stepping.error}
      onSubmit={() => {
        setTried(true);
        if (real && !early) stepping.mutate(onDay);
      }}
      onClose={onClose}
    >
      <Select
        label={t('step.which')}
        data={DAY_STEPS.map((value) => ({ value, label: t(`action.${value}`) }))}
        value={action}
        onChange={(value) => setAction(DAY_STEPS.find((each) => each === value) ?? first)}
        allowDeselect={false}
      />
      {action === 'remove' && (
        <Alert color="amber" variant="light">
          {t('step.remove.warn')}
        </Alert>
      )}
      <TextInput
        label={t('step.day')}
        description={t('form.day')}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        error={
          tried &&
          ((!real && t('form.day.fault')) || (early && t('step.day.early', { day: formatDay(fromDay) })))
        }
        inputMode="numeric"
        autoComplete="off"
      />
    </ChangeDialog>
  );
}
