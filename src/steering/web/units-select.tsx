import { NativeSelect } from '@mantine/core';
import { useText } from '../../ui/i18n/language-context.tsx';
import { UNITS_OF, type UnitsOf } from '../units-of.ts';
import { steerMessages } from './messages.ts';

/** Whether tips count under the units of their time or under those of today. */
export function UnitsSelect(props: { value: UnitsOf; onChange: (units: UnitsOf) => void }) {
  const t = useText(steerMessages);
  return (
    <NativeSelect
      className="steer-units"
      label={t('steer.units')}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value === 'now' ? 'now' : 'then')}
      data={UNITS_OF.map((value) => ({ value, label: t(`steer.units.${value}`) }))}
    />
  );
}
