import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AreaSet } from '../../areas/area.ts';
import { describeArea } from '../../areas/describe-area.ts';
import { descendantIds } from '../../areas/hierarchy.ts';
import { resultOf, searchAreas } from '../../areas/search.ts';
import { dayOfMoment } from '../../law/day.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { areaName } from './figure-words.ts';
import { steerMessages } from './messages.ts';

/** Rows that are offered at once; the rest is found by typing. */
const OFFERED = 60;

/** The area whose figures are shown: those within reach, former ones included, found with or without diacritics. */
export function AreaSelect(props: {
  readonly areas: AreaSet;
  /** The areas that reach ends at: each with all below it. */
  readonly within: readonly number[];
  readonly value: number;
  readonly onChange: (areaId: number) => void;
}) {
  const { areas, within, value } = props;
  const t = useText(steerMessages);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const today = dayOfMoment(new Date());
  const results = useMemo(() => {
    const reach = new Set(within.flatMap((areaId) => descendantIds(areas.areas, areaId)));
    const near = areas.areas
      .filter(({ areaId }) => reach.has(areaId))
      .map((area) => resultOf(areas, area, today));
    return {
      near,
      names: new Map(near.map(({ area }) => [String(area.areaId), areaName(t, area, language)])),
      accounts: new Map(near.map((result) => [String(result.area.areaId), describeArea(result, language)])),
    };
  }, [areas, within, today, language, t]);
  const chosen = results.names.get(String(value));
  const searching = typed !== '' && typed !== chosen;
  const found = searching
    ? searchAreas(areas, typed, { on: today, limit: areas.areas.length }).filter(({ area }) =>
        results.names.has(String(area.areaId)),
      )
    : results.near;
  const offered = found.slice(0, OFFERED).map(({ area }) => String(area.areaId));
  // the chosen one stays in the list, so that an abandoned search falls back on it
  const listed = offered.includes(String(value)) ? offered : [String(value), ...offered];
  return (
    <Select
      className="steer-area"
      label={t('steer.area')}
      data={listed.map((areaId) => ({ value: areaId, label: results.names.get(areaId) ?? areaId }))}
      renderOption={({ option }) => results.accounts.get(option.value) ?? option.label}
      value={String(value)}
      onChange={(next) => next !== null && props.onChange(Number(next))}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // the search is ours: it knows diacritics and former names
      filter={({ options }) =>
        options.filter((option) => !searching || ('value' in option && offered.includes(option.value)))
      }
      nothingFoundMessage={t('steer.area.none')}
      allowDeselect={false}
      maxDropdownHeight={320}
    />
  );
}
