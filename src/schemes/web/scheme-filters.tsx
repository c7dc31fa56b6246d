import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { describeArea } from '../../areas/describe-area.ts';
import { resultOf } from '../../areas/search.ts';
import { dayOfMoment } from '../../law/day.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { STANDINGS, type Standing } from '../contract.ts';
import { schemesMessages } from './messages.ts';
import { readAreas } from './read-areas.ts';
import { useActor, useAreas, useKinds, useWording } from './use-schemes.ts';

/** Which schemes are wanted; what is left out is not filtered by. */
export interface SchemesWanted {
  readonly areaId?: number;
  readonly kind?: string;
  readonly standing?: Standing;
}

/** The filters of the list: kind, standing, area. */
export function SchemeFilters(props: {
  readonly wanted: SchemesWanted;
  readonly onChange: (wanted: SchemesWanted) => void;
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
  const set = (part: { [Key in keyof SchemesWanted]: SchemesWanted[Key] | undefined }) => {
    const all = Object.entries({ ...wanted, ...part }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(all) as SchemesWanted);
  };
  const closeIn = { comboboxProps: { withinPortal: false }, clearable: true } as const;
  return (
    <div className="schemes-bar">
      <Select
        {...closeIn}
        label={t('schemes.kind')}
        placeholder={t('schemes.kind.all')}
        data={kinds.map(({ kind, form }) => ({ value: kind, label: say(form.name) }))}
        value={wanted.kind ?? null}
        onChange={(kind) => set({ kind: kind ?? undefined })}
      />
      <Select
        {...closeIn}
        label={t('schemes.standing')}
        placeholder={t('schemes.standing.all')}
        data={STANDINGS.map((value) => ({ value, label: t(`schemes.standing.${value}`) }))}
        value={wanted.standing ?? null}
        onChange={(value) => set({ standing: STANDINGS.find((each) => each === value) })}
      />
      {areas && choices.length > 1 && (
        <Select
          {...closeIn}
          searchable
          label={t('schemes.area')}
          placeholder={t('schemes.area.all')}
          data={choices.map((area) => ({
            value: String(area.areaId),
            label: describeArea(resultOf(areas, area, today), language),
          }))}
          value={wanted.areaId === undefined ? null : String(wanted.areaId)}
          onChange={(value) => set({ areaId: value === null ? undefined : Number(value) })}
        />
      )}
    </div>
  );
}
