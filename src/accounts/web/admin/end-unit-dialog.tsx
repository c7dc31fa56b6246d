import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { addDays, dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { endUnit } from '../../contract.ts';
import { api } from '../api.ts';
import { keysMessages } from '../keys/messages.ts';
import type { UnitRow } from './unit-table.tsx';

/** The choice of no heir, as a value of the list. */
const NOBODY = 'nobody';

/** Ends a unit and names its heir, or names the heir of one that ended without; says what follows before it is done. */
export function EndUnitDialog(props: { unit: UnitRow; units: readonly UnitRow[]; onClose: () => void }) {
  const { unit, units, onClose } = props;
  const t = useText(keysMessages);
  const kit = useText(deskMessages);
  const nameOf = useUnitName();
  const ended = unit.validTo;
  const [typedDay, setTypedDay] = useState(formatDay(ended ?? dayOfMoment(new Date())));
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const lastDay = parseDay(typedDay);
  const heirs = units.filter(
    ({ unitId, kind, validTo }) => unitId !== unit.unitId && kind === unit.kind && validTo === null,
  );
  const heir = heirs.find(({ unitId }) => String(unitId) === chosen);
  const decided = heir !== undefined || (chosen === NOBODY && ended === null);
  const ending = useEndUnit(unit.unitId, onClose);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (lastDay && decided) ending.mutate({ lastDay, heirUnitId: heir?.unitId ?? null });
  };
  const name = nameOf(unit);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(ended === null ? 'admin.end.title' : 'admin.heir.title', { unit: name })}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {ended === null && (
            <TextInput
              label={t('admin.end.day')}
              placeholder={t('admin.end.day.shape')}
              inputMode="numeric"
              autoComplete="off"
              value={typedDay}
              onChange={(event) => {
                setTypedDay(event.currentTarget.value);
                ending.reset();
              }}
              error={tried && !lastDay && t('admin.end.day.fault')}
            />
          )}
          <NativeSelect
            label={t('admin.end.heir')}
            description={t('admin.end.heir.hint')}
            value={chosen}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
              // what was refused was another choice
              ending.reset();
            }}
            error={tried && !decided && t('admin.end.heir.missing')}
            data={[
              { value: '', label: '' },
              ...heirs.map((each) => ({ value: String(each.unitId), label: nameOf(each) })),
              ...(ended === null ? [{ value: NOBODY, label: t('admin.end.heir.none') }] : []),
            ]}
          />
          {lastDay && decided && (
            <Consequences heir={heir && nameOf(heir)} from={formatDay(addDays(lastDay, 1))} />
          )}
          {ending.isError && <ErrorNotice error={ending.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {kit('desk.cancel')}
            </Button>
            <Button type="submit" loading={ending.isPending}>
              {t(ended === null ? 'admin.end.submit' : 'admin.heir.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What becomes of tips, keys, officers, new tips and figures. */
function Consequences({ heir, from }: { heir: string | undefined; from: string }) {
  const t = useText(keysMessages);
  return (
    <section className="acc-consequences" aria-label={t('admin.end.what')}>
      <h3>{t('admin.end.what')}</h3>
      <ul>
        {heir === undefined ? (
          <>
            <li>{t('admin.end.tips.none')}</li>
            <li>{t('admin.end.keys.none')}</li>
          </>
        ) : (
          <>
            <li>{t('admin.end.tips.heir', { heir, day: from })}</li>
            <li>{t('admin.end.keys.heir', { heir })}</li>
          </>
        )}
        <li>{t('admin.end.officers')}</li>
        <li>{t('admin.end.new')}</li>
        <li>{t('admin.end.figures')}</li>
      </ul>
      <p>{t('admin.end.final')}</p>
    </section>
  );
}

function useEndUnit(unitId: number, onEnded: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { lastDay: string; heirUnitId: number | null }) =>
      api.call(endUnit, { params: { unitId }, body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['units'] });
      onEnded();
    },
  });
}

function useUnitName(): (unit: Pick<UnitRow, 'name' | 'nameEn'>) => string {
  const language = useLanguage();
  return ({ name, nameEn }) => (language === 'vi' ? name : nameEn);
}
