import { Select } from '@mantine/core';
import type { Area } from '../../areas/area.ts';
import { describeArea } from '../../areas/describe-area.ts';
import { resultOf } from '../../areas/search.ts';
import { dayOfMoment } from '../../law/day.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { forceMessages } from './messages.ts';
import { useAreas } from './use-forces.ts';

/** One of some areas, or all of them; nothing where there is no choice. */
export function AreaFilter(props: {
  readonly areas: readonly Area[];
  readonly value: number | undefined;
  readonly onChange: (areaId: number | undefined) => void;
}) {
  const t = useText(forceMessages);
  const language = useLanguage();
  const all = useAreas();
  if (!all || props.areas.length < 2) return null;
  const today = dayOfMoment(new Date());
  return (
    <Select
      className="forces-area"
      label={t('forces.area')}
      placeholder={t('forces.area.all')}
      data={props.areas.map((area) => ({
        value: String(area.areaId),
        label: describeArea(resultOf(all, area, today), language),
      }))}
      value={props.value === undefined ? null : String(props.value)}
      onChange={(value) => props.onChange(value === null ? undefined : Number(value))}
      comboboxProps={{ withinPortal: false }}
      searchable
      clearable
    />
  );
}
