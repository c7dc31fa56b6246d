import { NativeSelect } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { Day } from '../../../law/day.ts';
import type { LawBook } from '../../../law/law-book.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { CalendarCode, Length } from '../../calendars.ts';
import type { Period } from '../../periods.ts';
import { reportPeriod } from '../../written-period.ts';
import { reportMessages } from './messages.ts';
import { offeredPeriods } from './offered-periods.ts';

/** A period and the calendar that it is one of. */
export interface ChosenPeriod extends Period {
  readonly calendar: CalendarCode;
}

const CALENDARS = ['calendar', 'crime_statistics'] as const;

/** A period of a calendar, the last one that is over to begin with. */
export function CalendarPeriod(props: {
  book: LawBook;
  length: Length;
  today: Day;
  onChange: (chosen: ChosenPeriod | undefined) => void;
}) {
  const { book, length, today, onChange } = props;
  const t = useText(reportMessages);
  const language = useLanguage();
  const [calendar, setCalendar] = useState<(typeof CALENDARS)[number]>('calendar');
  const [from, setFrom] = useState<string>();
  const offered = useMemo(
    () => offeredPeriods(book, calendar, length, today),
    [book, calendar, length, today],
  );
  const period = offered.find((each) => each.from === from) ?? offered[1] ?? offered[0];
  useEffect(() => {
    onChange(period && { ...period, calendar });
  }, [period, calendar, onChange]);
  return (
    <>
      <NativeSelect
        label={t('compose.calendar')}
        value={calendar}
        data={CALENDARS.map((value) => ({ value, label: t(`compose.calendar.${value}`) }))}
        onChange={(event) =>
          setCalendar(CALENDARS.find((each) => each === event.currentTarget.value) ?? calendar)
        }
      />
      <NativeSelect
        label={t('compose.period')}
        value={period?.from}
        data={offered.map((each) => ({ value: each.from, label: capital(reportPeriod(each, language)) }))}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
