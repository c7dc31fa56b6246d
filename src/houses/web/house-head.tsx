import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { PageTitle } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { House } from '../contract.ts';
import { EndForm } from './end-form.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { HouseForm } from './house-form.tsx';
import { houseMessages } from './messages.ts';

/** What a house is, and what becomes of it as a whole. */
export function HouseHead({ house }: { house: House }) {
  const t = useText(houseMessages);
  const [doing, setDoing] = useState<'change' | 'hand_over' | 'end'>();
  const close = () => setDoing(undefined);
  const { address, siteName, gateHour, rules, occupants, capacity, rooms, endedOn } = house;
  return (
    <>
      <PageTitle>{address}</PageTitle>
      <p className="house-soft">
        {[
          siteName,
          t('houses.occupied', { occupants, capacity, rooms }),
          gateHour ? `${t('house.gate')} ${gateHour}` : t('house.gate.none'),
        ].join(' · ')}
      </p>
      {endedOn !== null && <p className="house-ended">{t('house.ended', { day: formatDay(endedOn) })}</p>}
      {rules !== '' && (
        <details className="house-rules">
          <summary>{t('house.rules')}</summary>
          <p>{rules}</p>
        </details>
      )}
      {doing === undefined && (
        <Group gap="xs">
          {house.keeps && (
            <Button variant="default" onClick={() => setDoing('change')}>
              {t('house.change')}
            </Button>
          )}
          {house.handsOver && (
            <Button variant="default" onClick={() => setDoing('hand_over')}>
              {t('house.handOver')}
            </Button>
          )}
          {house.keeps && (
            <Button variant="default" onClick={() => setDoing('end')}>
              {t('house.end')}
            </Button>
          )}
        </Group>
      )}
      {doing === 'change' && <HouseForm house={house} sites={[]} onClose={close} />}
      {doing === 'hand_over' && <HandOverForm house={house} onClose={close} />}
      {doing === 'end' && <EndForm house={house} onClose={close} />}
    </>
  );
}
