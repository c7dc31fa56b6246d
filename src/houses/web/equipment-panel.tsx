import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { EQUIPMENT, type Equipment } from '../codes.ts';
import { changeHouse, type House } from '../contract.ts';
import { DayInput } from './day-input.tsx';
import { houseMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';

/** Fire equipment with the day of its next check; what is over is said in words. */
export function EquipmentPanel({ house }: { house: House }) {
  const t = useText(houseMessages);
  const [adding, setAdding] = useState(false);
  const today = dayOfMoment(new Date());
  const saving = useEquipmentSaving(house, () => setAdding(false));
  const free = EQUIPMENT.filter((kind) => !house.equipment.some((each) => each.kind === kind));
  return (
    <section aria-labelledby="equipment">
      <h2 id="equipment">{t('equipment.title')}</h2>
      {house.equipment.length === 0 && <p className="house-soft">{t('equipment.none')}</p>}
      <ul className="house-rooms">
        {house.equipment.map(({ kind, count, nextCheckOn }) => (
          <li key={kind}>
            <span>
              {t('equipment.line', { count, kind: t(`equipment.${kind}`), day: formatDay(nextCheckOn) })}
              {nextCheckOn < today && <strong className="house-late">{t('equipment.late')}</strong>}
            </span>
            {house.keeps && (
              <Button
                variant="subtle"
                size="compact-md"
                loading={saving.isPending}
                onClick={() => saving.mutate(house.equipment.filter((each) => each.kind !== kind))}
              >
                {t('equipment.remove', { kind: t(`equipment.${kind}`) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {house.keeps && !adding && free.length > 0 && (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('equipment.add')}
        </Button>
      )}
      {adding && <AddForm house={house} free={free} onClose={() => setAdding(false)} />}
    </section>
  );
}

function useEquipmentSaving(house: House, onDone: () => void) {
  const t = useText(houseMessages);
  return useSaving({
    save: (equipment: House['equipment']) => {
      const { houseId, version, address, rules, gateHour } = house;
      const body = { version, address, rules, gateHour, equipment };
      return client.call(changeHouse, { params: { houseId }, body });
    },
    done: t('house.saved'),
    onDone,
  });
}

function AddForm(props: { house: House; free: readonly Equipment[]; onClose: () => void }) {
  const t = useText(houseMessages);
  const { house, free, onClose } = props;
  const [kind, setKind] = useState(free[0] ?? EQUIPMENT[0]);
  const [typed, setTyped] = useState('1');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useEquipmentSaving(house, onClose);
  const count = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  const nextCheckOn = parseDay(next);
  const sound = count >= 1 && count <= 500;
  return (
    <PanelForm
      title={t('equipment.add')}
      submit={t('equipment.add')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        setTried(true);
        if (sound && nextCheckOn) saving.mutate([...house.equipment, { kind, count, nextCheckOn }]);
      }}
      onCancel={onClose}
    >
      <Select
        label={t('equipment.kind')}
        data={free.map((value) => ({ value, label: t(`equipment.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(free.find((each) => each === value) ?? kind)}
        allowDeselect={false}
      />
      <TextInput
        label={t('equipment.count')}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={tried && !sound && t('equipment.fault')}
      />
      <DayInput
        label={t('equipment.next')}
        value={next}
        onChange={setNext}
        error={tried && !nextCheckOn && t('equipment.fault')}
      />
    </PanelForm>
  );
}
