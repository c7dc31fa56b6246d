import { Button } from '@mantine/core';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { ceremonyMessages } from '../messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';

const PEOPLE = ['stewards', 'administrator', 'bodies'] as const;
const THINGS = ['printer', 'stick', 'envelopes'] as const;

/** Who must be here, and what must lie on the table. */
export function RoomStep() {
  const t = useText(ceremonyMessages);
  const { happened } = useCeremony();
  return (
    <StepFrame title={t('room.title')} lead={t('room.lead')}>
      <ul className="acc-list">
        {PEOPLE.map((who) => (
          <li key={who}>
            <strong>{t(`room.${who}`)}</strong>: {t(`room.${who}.why`)}
          </li>
        ))}
      </ul>
      <h2 className="acc-h2">{t('room.things')}</h2>
      <ul className="acc-list">
        {THINGS.map((what) => (
          <li key={what}>{t(`room.${what}`)}</li>
        ))}
      </ul>
      <Button onClick={() => happened({ type: 'gathered' })}>{t('room.submit')}</Button>
    </StepFrame>
  );
}
