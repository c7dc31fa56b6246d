import { addDays, type Day, weekdayOf } from '../../law/day.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { shiftMessages } from './shift-messages.ts';

/** How a day is told: by its weekday and date, and as yesterday, today or tomorrow where it is. */
export function useToldDay(today: Day): (day: Day) => string {
  const t = useText(shiftMessages);
  return (day) => {
    const written = `${t(`weekday.${weekdayOf(day)}`)}, ${formatDay(day)}`;
    if (day === addDays(today, -1)) return `${t('shifts.yesterday')}, ${written}`;
    if (day === today) return `${t('shifts.today')}, ${written}`;
    return day === addDays(today, 1) ? `${t('shifts.tomorrow')}, ${written}` : capital(written);
  };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
