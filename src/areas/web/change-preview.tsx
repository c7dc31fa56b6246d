import { useQuery } from '@tanstack/react-query';
import { listUnits } from '../../accounts/contract.ts';
import { addDays } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { errorMessages } from '../../ui/i18n/error-messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import { type AreaSet, displayName } from '../area.ts';
import { type AreaChange, endedBy } from '../change.ts';
import { checkChange } from '../check-change.ts';
import { describeChange } from '../describe-change.ts';
import { indexOf } from '../index-set.ts';
import { wordedChange } from './change-draft.ts';
import { areaMessages } from './messages.ts';

/** What will end, begin and follow, in words; which desks that touches; or why it cannot be. */
export function ChangePreview({ areas, change }: { areas: AreaSet; change: AreaChange }) {
  const t = useText(areaMessages);
  const errors = useText(errorMessages);
  const language = useLanguage();
  const fault = checkChange(areas, change);
  const { byId } = indexOf(areas);
  const ending = endedBy(change).flatMap((areaId) => byId.get(areaId) ?? []);
  const desks = useDesks(ending.map(({ areaId }) => areaId));
  return (
    <section className="areas-preview" aria-label={t('areas.change.preview')} aria-live="polite">
      <h3>{t('areas.change.preview')}</h3>
      <p>{describeChange(wordedChange(change, areas), language)}</p>
      <ul>
        {ending.map((area) => (
          <li key={area.areaId}>
            {t('areas.change.preview.ends', {
              unit: displayName(area, language),
              day: formatDay(addDays(change.onDay, -1)),
            })}
          </li>
        ))}
        {change.newAreas.map((area) => (
          <li key={`${area.kind} ${area.name}`}>
            {t('areas.change.preview.begins', {
              unit: displayName(area, language),
              day: formatDay(change.onDay),
            })}
          </li>
        ))}
        {desks && (
          <li>
            {desks.length > 0
              ? t('areas.change.desks', { desks: desks.join(', ') })
              : t('areas.change.desks.none')}
          </li>
        )}
      </ul>
      {fault ? (
        <p className="areas-fault">
          <IconAlertTriangle size={20} aria-hidden="true" /> {errors(fault.code)}
        </p>
      ) : (
        <p className="areas-soft">{t('areas.change.forever')}</p>
      )}
    </section>
  );
}

/** The names of the desks of these areas that have no end; undefined while they come. */
function useDesks(areaIds: readonly number[]): string[] | undefined {
  const language = useLanguage();
  const units = useQuery({ queryKey: ['units'], queryFn: () => client.call(listUnits) });
  return units.data?.rows
    .filter(({ areaId, validTo }) => areaIds.includes(areaId) && validTo === null)
    .map(({ name, nameEn }) => (language === 'vi' ? name : nameEn));
}
