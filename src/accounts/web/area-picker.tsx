import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Area } from '../../areas/area.ts';
import { describeArea } from '../../areas/describe-area.ts';
import { resultOf, searchAreas } from '../../areas/search.ts';
import { dayOfMoment } from '../../law/day.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';
import { useAreas } from './use-areas.ts';

/** Offered before anything is typed. */
const OFFERED = 30;

/** One administrative unit of today, found by name with or without diacritics. */
export function AreaPicker(props: {
  readonly label: string;
  readonly description?: string;
  readonly nothingFound: string;
  readonly error?: string | false;
  /** Which units may be chosen; all that stand where it is not said. */
  readonly among?: (area: Area, areas: readonly Area[]) => boolean;
  readonly onPick: (area: Area | undefined) => void;
  /** Whether the field empties itself after a choice, for adding several. */
  readonly again?: boolean;
}) {
  const { among, onPick } = props;
  const areas = useAreas();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Area>();
  const today = dayOfMoment(new Date());
  const may = (area: Area) => areas !== undefined && (among?.(area, areas.areas) ?? true);
  const worded = (area: Area) => areas && describeArea(resultOf(areas, area, today), language);
  const found = !areas
    ? []
    : search === '' || (chosen && search === worded(chosen))
      ? areas.areas.filter((area) => area.validTo === null)
      : searchAreas(areas, search, { on: today, limit: OFFERED })
          .filter(({ current }) => current)
          .map(({ area }) => area);
  const offered = found.filter(may).slice(0, OFFERED);
  const listed = chosen && !offered.includes(chosen) ? [chosen, ...offered] : offered;
  const pick = (value: string | null) => {
    const area = listed.find(({ areaId }) => String(areaId) === value);
    setChosen(props.again ? undefined : area);
    if (props.again) setSearch('');
    onPick(area);
  };
  return (
    <Select
      label={props.label}
      description={props.description}
      error={props.error}
      data={listed.map((area) => ({ value: String(area.areaId), label: worded(area) ?? area.name }))}
      value={chosen ? String(chosen.areaId) : null}
      onChange={pick}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      // The search is ours: it knows diacritics and former names.
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={props.nothingFound}
      allowDeselect={false}
    />
  );
}
