import { NativeSelect, Select } from '@mantine/core';
import { useRef, useState } from 'react';
import { describeArea } from '../../../areas/describe-area.ts';
import type { AreaOption } from '../../../areas/find-areas.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { NO_PLACE, type Place } from '../report/draft.ts';
import { areaFinder, placeOf } from '../report/find-areas.ts';
import { BELOW } from './field-order.ts';
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
  const [search, setSearch] = useState(place.picked?.name[language] ?? '');
  const [found, setFound] = useState<readonly AreaOption[]>([]);
  const [kept, setKept] = useState<AreaOption | null>(null);
  const asked = useRef(0);
  const chosen = chosenOf(place, kept, language);
  const find = async (query: string) => {
    setSearch(query);
    // the field says what was chosen: that is no question
    if (query === chosen?.label) return;
    asked.current += 1;
    const round = asked.current;
    const options = await areaFinder.find(query, language).catch(() => []);
    // an answer to an older question is dropped
    if (round === asked.current) setFound(options);
  };
  const others = found
    .filter(({ value }) => value !== chosen?.value)
    .map((option) => rowOf(option, language));
  const pick = (value: string | null) => {
    const option = found.find((each) => each.value === value) ?? null;
    if (value === chosen?.value) return;
    setKept(option);
    onChange(option ? placeOf(option, NO_PLACE) : NO_PLACE);
  };
  return (
    <>
      <Select
        label={t('entry.area')}
        description={t('entry.area.hint')}
        inputWrapperOrder={BELOW}
        error={props.error}
        placeholder={t('entry.area.unknown')}
        data={[...(chosen ? [chosen] : []), ...others]}
        value={chosen?.value ?? null}
        onChange={pick}
        searchable
        clearable
        searchValue={search}
        onSearchChange={(query) => void find(query)}
        // the search is ours: it knows diacritics and former names
        filter={({ options }) => options}
        nothingFoundMessage={search.trim() === '' ? undefined : t('entry.area.none')}
        comboboxProps={{ withinPortal: false }}
      />
      {place.parts.length > 0 && (
        <NativeSelect
          label={t('entry.area.part')}
          value={place.settled?.areaId ?? ''}
          onChange={(event) => {
            const settled =
              place.parts.find(({ areaId }) => String(areaId) === event.currentTarget.value) ?? null;
            onChange({ ...place, settled });
          }}
          data={[
            { value: '', label: t('entry.area.unknown') },
            ...place.parts.map(({ areaId, name }) => ({ value: String(areaId), label: name[language] })),
          ]}
        />
      )}
    </>
  );
}

/** A row as the field shows it: its words are those of the language of the moment. */
interface Row {
  readonly value: string;
  readonly label: string;
}

function rowOf({ value, area, result }: AreaOption, language: Language): Row {
  return { value, label: `${area.name[language]} (${describeArea(result, language)})` };
}

/** What stands in the field: as it was offered, or by its mere name where it stood there from the beginning. */
function chosenOf({ picked }: Place, kept: AreaOption | null, language: Language): Row | null {
  if (picked === null) return null;
  const value = String(picked.areaId);
  return kept?.value === value ? rowOf(kept, language) : { value, label: picked.name[language] };
}
