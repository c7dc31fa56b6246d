import { NativeSelect, Select } from '@mantine/core';
import { useRef, useState } from 'react';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { NO_PLACE, type Place } from '../report/draft.ts';
import { type AreaOption, findAreas, placeOf } from '../report/find-areas.ts';
import { entryMessages } from './messages.ts';

/** The ward by its name, today's or a former one; a former one that was divided asks to which of its parts. */
export function AreaChoice(props: {
  readonly place: Place;
  readonly onChange: (place: Place) => void;
  readonly error?: string | false;
}) {
  const { place, onChange } = props;
  const t = useText(entryMessages);
  const language = useLanguage();
  const [search, setSearch] = useState(place.picked?.label ?? '');
  const [found, setFound] = useState<readonly AreaOption[]>([]);
  const asked = useRef(0);
  const find = async (query: string) => {
    setSearch(query);
    asked.current += 1;
    const round = asked.current;
    const options = await findAreas(query, language).catch(() => []);
    // an answer to an older question is dropped
    if (round === asked.current) setFound(options);
  };
  const { picked, parts } = place;
  const known = picked && { value: String(picked.areaId), label: picked.label, detail: '' };
  const listed = known && !found.some(({ value }) => value === known.value) ? [known, ...found] : found;
  return (
    <>
      <Select
        label={t('entry.area')}
        description={t('entry.area.hint')}
        error={props.error}
        placeholder={t('entry.area.unknown')}
        data={listed.map(({ value, label, detail }) => ({
          value,
          label: detail ? `${label} (${detail})` : label,
        }))}
        value={known?.value ?? null}
        onChange={(value) => {
          const option = found.find((each) => each.value === value);
          if (value === null) onChange(NO_PLACE);
          else if (option) onChange(placeOf(option, NO_PLACE, language));
        }}
        searchable
        clearable
        searchValue={search}
        onSearchChange={(query) => void find(query)}
        // the search is ours: it knows diacritics and former names
        filter={({ options }) => options}
        nothingFoundMessage={search.trim() === '' ? undefined : t('entry.area.none')}
        comboboxProps={{ withinPortal: false }}
      />
      {parts.length > 0 && (
        <NativeSelect
          label={t('entry.area.part')}
          value={place.settled?.areaId ?? ''}
          onChange={(event) => {
            const settled = parts.find(({ areaId }) => String(areaId) === event.currentTarget.value) ?? null;
            onChange({ ...place, settled });
          }}
          data={[
            { value: '', label: t('entry.area.unknown') },
            ...parts.map(({ areaId, label }) => ({ value: String(areaId), label })),
          ]}
        />
      )}
    </>
  );
}
