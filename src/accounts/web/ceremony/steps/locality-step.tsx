import { Button, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { type Area, displayName } from '../../../../areas/area.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { AreaPicker } from '../../area-picker.tsx';
import { ceremonyMessages } from '../messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';

/** What the deployment serves. */
export function LocalityStep() {
  const t = useText(ceremonyMessages);
  const { happened } = useCeremony();
  const [area, setArea] = useState<Area>();
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!area) return;
    const { areaId } = area;
    const locality = { areaId, name: displayName(area), nameEn: displayName(area, 'en') };
    happened({ type: 'locality_chosen', locality });
  };
  return (
    <StepFrame title={t('locality.title')} lead={t('locality.lead')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <AreaPicker
            label={t('locality.label')}
            description={t('locality.hint')}
            nothingFound={t('locality.none')}
            onPick={setArea}
            error={tried && !area && t('locality.fault')}
          />
          <Button type="submit">{t('locality.submit')}</Button>
        </Stack>
      </form>
    </StepFrame>
  );
}
