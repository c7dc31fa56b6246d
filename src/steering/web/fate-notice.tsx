import { Link } from '@tanstack/react-router';
import { displayName } from '../../areas/area.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { AskedPlace } from '../contract.ts';
import type { View } from '../view.ts';
import { placeName } from './figure-words.ts';
import { steerMessages } from './messages.ts';

/** Of a former unit, counted by the units of today: where its tips are now, or why they stay with it. */
export function FateNotice({ area, view, to }: { area: AskedPlace; view: View; to: string }) {
  const t = useText(steerMessages);
  const language = useLanguage();
  if (area.unmapped) {
    return <p className="steer-soft steer-measure">{t(`steer.fate.${area.unmapped}`)}</p>;
  }
  if (!area.under) return null;
  const name = placeName(t, area, view, language);
  return (
    <p className="steer-soft steer-measure">
      {t('steer.fate.under', { name, under: displayName(area.under, language) })}{' '}
      <Link to={to} search={{ ...view, area: area.under.areaId }}>
        {t('steer.fate.show', { under: displayName(area.under, language) })}
      </Link>
    </p>
  );
}
