import { Select } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { Area, AreaSet } from '../area.ts';
import { describeArea } from '../describe-area.ts';
import { indexOf } from '../index-set.ts';
import { resultOf, searchAreas } from '../search.ts';
import { areaMessages } from './messages.ts';

/** Units that are offered at once; the rest is found by typing. */
const OFFERED = 30;

/** What can be chosen beside units: a new one, or nobody knows. */
export interface OtherChoice {
  readonly value: string;
  readonly label: string;
}

/**
 * One unit of today by name, as `area:201`, or one of the other choices. With `again` the field empties itself, for
 * choosing several.
 */
export function AreaChoice(props: {
  readonly areas: AreaSet;
  readonly label: string;
  readonly value: string | null;
  readonly others?: readonly OtherChoice[];
  readonly among?: (area: Area) => boolean;
  readonly error?: string | false;
  readonly again?: boolean;
  readonly onPick: (value: string) => void;
}) {
  const { areas, others = [], among = () => true, value } = props;
  const t = useText(areaMessages);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const today = dayOfMoment(new Date());
  const asOption = (area: Area) => ({
    value: `area:${area.areaId}`,
    label: describeArea(resultOf(areas, area, today), language),
  });
  const chosen = value?.startsWith('area:') ? indexOf(areas).byId.get(Number(value.slice(5))) : undefined;
  const listed = [...others, ...(chosen ? [asOption(chosen)] : [])];
  const searching = typed !== '' && !listed.some(({ label }) => label === typed);
  const found = searching
    ? searchAreas(areas, typed, { on: today, limit: OFFERED * 2 }).map(({ area }) => area)
    : areas.areas;
  const offered = found
    .filter((area) => area.validTo === null && among(area) && area !== chosen)
    .slice(0, OFFERED)
    .map(asOption);
  return (
    <Select
      label={props.label}
      error={props.error}
      data={[...listed, ...offered]}
      value={props.again ? null : value}
      onChange={(next) => {
        if (props.again) setTyped('');
        if (next !== null) props.onPick(next);
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // the search is ours: it knows diacritics and former names
      filter={({ options }) =>
        options.filter((option) => !searching || ('value' in option && isOffered(option.value)))
      }
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={t('areas.picker.none')}
      allowDeselect={false}
      maxDropdownHeight={280}
    />
  );

  function isOffered(option: string): boolean {
    return offered.some((one) => one.value === option);
  }
}
