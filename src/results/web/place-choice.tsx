import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { displayName, isCommunal, validOn } from '../../areas/area.ts';
import { indexOf } from '../../areas/index-set.ts';
import { searchAreas } from '../../areas/search.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { resultsMessages } from './messages.ts';
import { useAreas } from './use-result-actor.ts';

/** Areas that are offered at once; the rest is found by typing. */
const OFFERED = 40;

/** One area that stood on a day, found by name; those of the lowest level first. `day` is undefined while it is none. */
export function PlaceChoice(props: {
  readonly day: string | undefined;
  readonly value: number | null;
  readonly onChange: (areaId: number | null) => void;
  readonly error?: string | false;
}) {
  const { day, value } = props;
  const t = useText(resultsMessages);
  const language = useLanguage();
  const areas = useAreas();
  const [typed, setTyped] = useState('');
  const standing = useMemo(
    () =>
      (areas?.areas ?? [])
        .filter((area) => day !== undefined && validOn(area, day))
        .toSorted((a, b) => Number(isCommunal(b)) - Number(isCommunal(a)) || a.areaId - b.areaId),
    [areas, day],
  );
  const chosen = value === null || !areas ? undefined : indexOf(areas).byId.get(value);
  const label = chosen && displayName(chosen, language);
  const searching = typed !== '' && typed !== label;
  const found =
    searching && areas
      ? searchAreas(areas, typed, { limit: areas.areas.length }).map(({ area }) => area)
      : standing;
  const offered = found.filter((area) => standing.includes(area)).slice(0, OFFERED);
  const listed = chosen && standing.includes(chosen) && !offered.includes(chosen) ? [chosen] : [];
  const options = [...listed, ...offered].map((area) => {
    return { value: String(area.areaId), label: displayName(area, language) };
  });
  const stands = chosen !== undefined && standing.includes(chosen);
  return (
    <Select
      label={t('results.place')}
      description={t('results.place.hint')}
      data={options}
      value={stands ? String(value) : null}
      onChange={(next) => props.onChange(next === null ? null : Number(next))}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // the search is ours: it knows diacritics
      filter={({ options: all }) => all}
      nothingFoundMessage={t('results.place.none')}
      error={props.error}
      allowDeselect={false}
      maxDropdownHeight={280}
      withAsterisk
    />
  );
}
