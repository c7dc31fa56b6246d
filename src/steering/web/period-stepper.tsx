import { ActionIcon, Button } from '@mantine/core';
import { dayOfMoment } from '../../law/day.ts';
import type { LawBook } from '../../law/law-book.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconChevronLeft, IconChevronRight } from '../../ui/icons.ts';
import { lengthOf, periodBefore } from '../calendar-periods.ts';
import type { CalendarCode } from '../calendars.ts';
import { periodAfter, periodOn } from '../period-after.ts';
import type { Period } from '../periods.ts';
import { titlePeriod } from '../written-period.ts';
import { periodMessages } from './period-messages.ts';

/** The period by its name, with a step back, a step forth, and the way back to the present one. */
export function PeriodStepper(props: {
  readonly book: LawBook;
  readonly calendar: CalendarCode;
  readonly value: Period;
  readonly onChange: (period: Period) => void;
}) {
  const { book, calendar, value, onChange } = props;
  const t = useText(periodMessages);
  const language = useLanguage();
  const today = dayOfMoment(new Date());
  const before = periodBefore(book, calendar, value);
  const after = periodAfter(book, calendar, value);
  const present =
    calendar === 'free' ? undefined : periodOn(book, calendar, lengthOf(book, calendar, value), today, today);
  const away = present && present.from !== value.from;
  return (
    <fieldset className="steer-stepper">
      <legend className="mantine-InputWrapper-label">{t('period.period')}</legend>
      <ActionIcon
        variant="default"
        size={36}
        disabled={!before}
        aria-label={before && t('period.previous', { period: titlePeriod(before, language) })}
        onClick={() => before && onChange(before)}
      >
        <IconChevronLeft size={20} aria-hidden="true" />
      </ActionIcon>
      <output className="steer-stepper-name">{titlePeriod(value, language)}</output>
      <ActionIcon
        variant="default"
        size={36}
        disabled={!after || after.from > today}
        aria-label={after && t('period.next', { period: titlePeriod(after, language) })}
        onClick={() => after && onChange(after)}
      >
        <IconChevronRight size={20} aria-hidden="true" />
      </ActionIcon>
      {away && (
        <Button variant="subtle" onClick={() => onChange(present)}>
          {t('period.now')}
        </Button>
      )}
    </fieldset>
  );
}
