import { useState } from 'react';
import { type Day, dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { detailsOf } from '../../wire/details-of.ts';
import { endHouse, type House, houseUsedSchema } from '../contract.ts';
import { DayInput } from './day-input.tsx';
import { houseMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';

/** Ends a house: what is lost with it is said before. */
export function EndForm({ house, onClose }: { house: House; onClose: () => void }) {
  const t = useText(houseMessages);
  const { houseId, version, occupants } = house;
  const today = dayOfMoment(new Date());
  const [typed, setTyped] = useState(formatDay(today));
  const lastDay = parseDay(typed);
  const good = lastDay !== undefined && lastDay <= today;
  const saving = useSaving({
    save: (day: string) => client.call(endHouse, { params: { houseId }, body: { version, lastDay: day } }),
    done: t('house.end.done'),
    onDone: onClose,
  });
  const usedOn = usedAfter(saving.error);
  return (
    <PanelForm
      title={t('house.end.title')}
      submit={t('house.end.submit')}
      dangerous
      pending={saving.isPending}
      error={usedOn === undefined ? saving.error : null}
      onSubmit={() => good && saving.mutate(lastDay)}
      onCancel={onClose}
    >
      <p>{t('house.end.lead')}</p>
      {occupants > 0 && <p>{t('house.end.people', { count: occupants })}</p>}
      <DayInput
        label={t('house.end.day')}
        value={typed}
        onChange={setTyped}
        error={
          (!good && t('duty.day.fault')) ||
          (usedOn !== undefined && t('house.end.used', { day: formatDay(usedOn) }))
        }
      />
    </PanelForm>
  );
}

/** The last day on which something happened in a house, where it is after the one that was refused. */
function usedAfter(error: unknown): Day | undefined {
  return detailsOf(error, 'house_used_later', houseUsedSchema)?.usedOn;
}
