import { Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
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
        <div className="areas-scroll">
          <Table aria-label={t('areas.list')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('areas.unit')}</Table.Th>
                <Table.Th scope="col">{t('areas.code')}</Table.Th>
                <Table.Th scope="col">{t('areas.from')}</Table.Th>
                <Table.Th scope="col">{t('areas.to')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((result) => (
                <Table.Tr key={result.area.areaId}>
                  <Table.Td>
                    <button
                      type="button"
                      className="areas-open"
                      aria-label={t('areas.open', { unit: describeArea(result, language) })}
                      onClick={() => onOpen(result.area.areaId)}
                    >
                      {result.current ? displayName(result.area, language) : describeArea(result, language)}
                    </button>
                  </Table.Td>
                  <Table.Td>{result.area.code ?? ''}</Table.Td>
                  <Table.Td>{isOlder(result.area) ? '' : formatDay(result.area.validFrom)}</Table.Td>
                  <Table.Td>{result.area.validTo && formatDay(result.area.validTo)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </>
  );
}
