import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { addDays, dayOfMoment } from '../../law/day.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Period } from '../../steering/periods.ts';
import { EmptyState, PageTitle } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../ui/icons.ts';
import { lastYear, yearAround } from '../grading-year.ts';
import { AreaFilter } from './area-filter.tsx';
import { gradingMessages } from './grading-messages.ts';
import { GradingTable } from './grading-table.tsx';
import { forceMessages } from './messages.ts';
import { useKeptDesks, useLaw, useReadAreas } from './use-forces.ts';
import './forces.css';

/** Years that can be chosen, the newest that is over first. */
const YEARS = 5;

/** `/luc-luong/xep-loai`: the grading of an area's teams for a year. */
export function Page() {
  const t = useText(gradingMessages);
  const words = useText(forceMessages);
  const areas = useReadAreas();
  const [own] = useKeptDesks();
  const book = useLaw();
  const [area, setArea] = useState<number>();
  const [from, setFrom] = useState<string>();
  const years = useMemo(() => (book ? yearsOf(book) : []), [book]);
  const year = years.find((each) => each.from === from) ?? years[0];
  // whoever reads one area sees it at once; the grading of a whole province is that of its wards
  const areaId = area ?? own?.areaId ?? (areas.length === 1 ? areas[0]?.areaId : undefined);
  return (
    <div className="desk-page forces">
      <Link to="/luc-luong" className="forces-up">
        <IconArrowLeft size={16} aria-hidden="true" />
        {words('forces.back')}
      </Link>
      <PageTitle>{t('grading.title')}</PageTitle>
      <p className="forces-lead">{t('grading.lead')}</p>
      <div className="forces-bar">
        {year && (
          <Select
            label={t('grading.year')}
            data={years.map((each) => ({
              value: each.from,
              label: t('grading.year.of', { from: formatDay(each.from), to: formatDay(each.to) }),
            }))}
            value={year.from}
            onChange={(value) => setFrom(value ?? undefined)}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
        )}
        <AreaFilter areas={areas} value={areaId} onChange={setArea} />
      </div>
      {areaId === undefined && <EmptyState title={t('grading.choose')} />}
      {areaId !== undefined && year && book && <GradingTable areaId={areaId} year={year} book={book} />}
    </div>
  );
}

/** The years of grading that the law knows, the newest that is over first, then those before it. */
function yearsOf(book: LawBook): Period[] {
  const years: Period[] = [];
  let year = lastYear(book, dayOfMoment(new Date()));
  while (year && years.length < YEARS) {
    years.push(year);
    year = yearAround(book, addDays(year.from, -1));
  }
  return years;
}
