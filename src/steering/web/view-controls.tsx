import { useState } from 'react';
import { displayName } from '../../areas/area.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { View } from '../view.ts';
import { titlePeriod } from '../written-period.ts';
import { AgainstPicker } from './against-picker.tsx';
import { AreaSelect } from './area-select.tsx';
import { steerMessages } from './messages.ts';
import { periodMessages } from './period-messages.ts';
import { PeriodPicker } from './period-picker.tsx';
import { UnitsSelect } from './units-select.tsx';
import { useAreas } from './use-areas.ts';
import { useLawBook } from './use-law-book.ts';

const NARROW = '(max-width: 640px)';

/** Area, calendar, period and comparison: folded into one line on a phone, where the figures come first. */
export function ViewControls(props: {
  readonly within: readonly number[];
  readonly view: View;
  readonly show: (view: View) => void;
}) {
  const { within, view, show } = props;
  const t = useText(periodMessages);
  const steer = useText(steerMessages);
  const language = useLanguage();
  const areas = useAreas();
  const book = useLawBook();
  const [open, setOpen] = useState(() => !window.matchMedia(NARROW).matches);
  const area = areas?.areas.find(({ areaId }) => areaId === view.area);
  const account = [
    area && displayName(area, language),
    titlePeriod(view, language),
    t(`period.against.${view.against ?? 'none'}`),
    steer(`steer.units.${view.units ?? 'then'}`),
  ];
  return (
    <details
      className="steer-view steer-off-paper"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <strong>{t('period.view')}</strong>
        {!open && <span>{account.filter((word) => word !== undefined).join(' · ')}</span>}
      </summary>
      {areas && book && (
        <div className="steer-controls">
          <AreaSelect
            areas={areas}
            within={within}
            value={view.area}
            onChange={(next) => show({ ...view, area: next })}
          />
          <PeriodPicker book={book} view={view} show={show} />
          <AgainstPicker book={book} view={view} show={show} />
          <UnitsSelect value={view.units ?? 'then'} onChange={(units) => show({ ...view, units })} />
        </div>
      )}
    </details>
  );
}
