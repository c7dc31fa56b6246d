import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { describeArea } from '../../areas/describe-area.ts';
import { resultOf } from '../../areas/search.ts';
import { dayOfMoment } from '../../law/day.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { STANDINGS } from '../contract.ts';
import { schemesMessages } from './messages.ts';
import { readAreas } from './read-areas.ts';
import { useActor, useAreas, useKinds, useWording } from './use-schemes.ts';
import type { SchemesWanted } from './use-wanted.ts';

/** How long nothing is typed before the register is searched, ms. */
const PAUSE_MS = 300;

/** The filters of the list: words of the name, kind, standing, area. */
export function SchemeFilters(props: {
  readonly wanted: SchemesWanted;
  readonly onChange: (part: SchemesWanted) => void;
}) {
  const { wanted, onChange } = props;
  const t = useText(schemesMessages);
  const language = useLanguage();
  const say = useWording();
  const kinds = useKinds();
  const areas = useAreas();
  const actor = useActor();
  const today = dayOfMoment(new Date());
  const choices = useMemo(() => (areas ? readAreas(areas, actor) : []), [areas, actor]);
  const closeIn = { comboboxProps: { withinPortal: false }, clearable: true } as const;
  return (
    <div className="schemes-bar">
      <SearchField name={wanted.q ?? ''} onChange={(q) => onChange({ q })} />
      <Select
        {...closeIn}
        label={t('schemes.kind')}
        placeholder={t('schemes.kind.all')}
        data={kinds.map(({ kind, form }) => ({ value: kind, label: say(form.name) }))}
        value={wanted.kind ?? null}
        onChange={(kind) => onChange({ kind: kind ?? undefined })}
      />
      <Select
        {...closeIn}
        label={t('schemes.standing')}
        placeholder={t('schemes.standing.all')}
        data={STANDINGS.map((value) => ({ value, label: t(`schemes.standing.${value}`) }))}
        value={wanted.standing ?? null}
        onChange={(value) => onChange({ standing: STANDINGS.find((each) => each === value) })}
      />
      {areas && choices.length > 1 && (
        <Select
          {...closeIn}
          className="schemes-area"
          searchable
          label={t('schemes.area')}
          placeholder={t('schemes.area.all')}
          data={choices.map((area) => ({
            value: String(area.areaId),
            label: describeArea(resultOf(areas, area, today), language),
          }))}
          value={wanted.areaId === undefined ? null : String(wanted.areaId)}
          onChange={(value) => onChange({ areaId: value === null ? undefined : Number(value) })}
        />
      )}
    </div>
  );
}

/** Words of a name, searched for once nothing more is typed; who leaves the box is told what the address says. */
function SearchField({
  name,
  onChange,
}: {
  readonly name: string;
  readonly onChange: (name: string) => void;
}) {
  const t = useText(schemesMessages);
  const [typed, setTyped] = useState<string>();
  const search = useDebouncedCallback(onChange, PAUSE_MS);
  return (
    <TextInput
      type="search"
      label={t('schemes.search')}
      placeholder={t('schemes.search.hint')}
      value={typed ?? name}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
      onBlur={() => {
        search.flush();
        setTyped(undefined);
      }}
      maxLength={100}
      autoComplete="off"
    />
  );
}
