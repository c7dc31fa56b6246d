import { Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { FUNDERS, MOST_RANGE, MOST_RETENTION } from '../camera.ts';
import { boxAround } from '../geometry.ts';
import { parsePoint, writePoint } from '../parse-point.ts';
import { type CameraDraft, type DraftField, readDraft } from './camera-draft.ts';
import { CameraMap } from './map/camera-map.tsx';
import { cameraMessages } from './messages.ts';
import { useCameraSites } from './use-camera-sites.ts';

/** Metres about a camera that the preview shows. */
const AROUND = 120;

/** What is typed of a camera; `tried` shows what is wrong. */
export function CameraFieldset(props: {
  readonly draft: CameraDraft;
  readonly desk: { readonly unitId: number; readonly areaId: number };
  readonly tried: boolean;
  readonly onChange: (draft: CameraDraft) => void;
}) {
  const { draft, desk, tried, onChange } = props;
  const t = useText(cameraMessages);
  const sites = useCameraSites(desk);
  const today = dayOfMoment(new Date());
  const { faults } = readDraft(draft, today);
  const set = (part: Partial<CameraDraft>) => onChange({ ...draft, ...part });
  const fault = (field: DraftField, words: string) => tried && faults.includes(field) && words;
  const number = (field: 'direction' | 'angle' | 'rangeM' | 'retentionDays') => ({
    value: draft[field],
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    required: true,
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });
  const most = MOST_RANGE;
  return (
    <>
      <TextInput
        label={t('form.address')}
        description={t('form.address.hint')}
        value={draft.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
        error={fault('address', t('form.fault.required'))}
        maxLength={160}
        required
      />
      <TextInput
        label={t('form.point')}
        description={t('form.point.hint')}
        value={draft.point}
        onChange={(event) => set({ point: event.currentTarget.value })}
        error={fault('point', t('form.point.fault'))}
        autoComplete="off"
        required
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label={t('form.direction')}
          description={t('form.direction.hint')}
          error={fault('direction', t('form.direction.fault'))}
          {...number('direction')}
        />
        <TextInput
          label={t('form.angle')}
          description={t('form.angle.hint')}
          error={fault('angle', t('form.angle.fault'))}
          {...number('angle')}
        />
        <TextInput
          label={t('form.range')}
          description={t('form.range.hint', { most })}
          error={fault('rangeM', t('form.range.fault', { most }))}
          {...number('rangeM')}
        />
        <TextInput
          label={t('form.retention')}
          description={t('form.retention.hint')}
          error={fault('retentionDays', t('form.retention.fault', { most: MOST_RETENTION }))}
          {...number('retentionDays')}
        />
      </SimpleGrid>
      <Preview draft={draft} onPick={(point) => set({ point })} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Select
          label={t('form.funder')}
          data={FUNDERS.map((value) => ({ value, label: t(`funder.${value}`) }))}
          value={draft.funder}
          onChange={(value) => set({ funder: FUNDERS.find((each) => each === value) ?? 'household' })}
          allowDeselect={false}
        />
        <TextInput
          label={t('form.from')}
          value={draft.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
          error={fault('from', t('form.day.fault'))}
          inputMode="numeric"
          autoComplete="off"
        />
      </SimpleGrid>
      {sites.length > 0 && (
        <Select
          label={t('form.site')}
          placeholder={t('form.site.none')}
          data={sites}
          value={draft.site}
          onChange={(site) => set({ site })}
          clearable
          searchable
        />
      )}
    </>
  );
}

/** The sector as it will lie, once there is a place to draw it at. */
function Preview({ draft, onPick }: { draft: CameraDraft; onPick: (point: string) => void }) {
  const t = useText(cameraMessages);
  const point = parsePoint(draft.point);
  const [lat, lon] = [point?.lat, point?.lon];
  const box = useMemo(
    () => (lat === undefined || lon === undefined ? undefined : boxAround({ lat, lon }, AROUND)),
    [lat, lon],
  );
  const { direction, angle, rangeM } = draft;
  const cameras = useMemo(() => {
    if (lat === undefined || lon === undefined) return [];
    const sight = {
      direction: Number(direction) || 0,
      angle: Number(angle) || 1,
      rangeM: Number(rangeM) || 1,
    };
    return [{ lat, lon, ...sight, state: 'working' as const }];
  }, [lat, lon, direction, angle, rangeM]);
  if (!box) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('form.preview')}
      </Text>
      <div className="cameras-preview">
        <CameraMap
          cameras={cameras}
          box={box}
          label={t('form.preview')}
          onPick={(at) => onPick(writePoint(at))}
        />
      </div>
    </div>
  );
}
