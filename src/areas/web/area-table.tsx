import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { ListTable } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconSearch } from '../../ui/icons.ts';
import { type AreaSet, displayName } from '../area.ts';
import { isOlder } from '../data/sources.ts';
import { describeArea } from '../describe-area.ts';
import { resultOf, searchAreas } from '../search.ts';
import { areaMessages } from './messages.ts';

/** Rows that are shown at once; the rest is found by typing. */
const SHOWN = 20;

/** The units by name, those of today first; one is opened to its history. */
export function AreaTable({ areas, onOpen }: { areas: AreaSet; onOpen: (areaId: number) => void }) {
  const t = useText(areaMessages);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const today = dayOfMoment(new Date());
  const rows =
    typed.trim() === ''
      ? areas.areas
          .filter(({ validTo }) => validTo === null)
          .slice(0, SHOWN)
          .map((area) => resultOf(areas, area, today))
      : searchAreas(areas, typed, { on: today, limit: SHOWN });
  return (
    <>
      <TextInput
        className="areas-search"
        label={t('areas.search')}
        description={t('areas.search.hint')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
      />
      {rows.length === 0 && <p role="status">{t('areas.search.none')}</p>}
      {rows.length > 0 && (
        <ListTable
          label={t('areas.list')}
          rows={rows}
          rowKey={({ area }) => String(area.areaId)}
          columns={[
            {
              id: 'unit',
              header: t('areas.unit'),
              cell: (result) => (
                <button
                  type="button"
                  className="areas-open"
                  aria-label={t('areas.open', { unit: describeArea(result, language) })}
                  onClick={() => onOpen(result.area.areaId)}
                >
                  {result.current ? displayName(result.area, language) : describeArea(result, language)}
                </button>
              ),
            },
            { id: 'code', header: t('areas.code'), cell: ({ area }) => area.code },
            {
              id: 'from',
              header: t('areas.from'),
              cell: ({ area }) => !isOlder(area) && formatDay(area.validFrom),
              whole: true,
            },
            {
              id: 'to',
              header: t('areas.to'),
              cell: ({ area }) => area.validTo && formatDay(area.validTo),
              whole: true,
            },
          ]}
        />
      )}
    </>
  );
}
