import { Button, NativeSelect } from '@mantine/core';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { type Area, displayName, EXTENTS } from '../area.ts';
import { indexOf } from '../index-set.ts';
import { AreaChoice, type OtherChoice } from './area-choice.tsx';
import { FIRST_NEW, newAreasOf, UNKNOWN, type WayDraft, waysOf } from './change-draft.ts';
import type { DraftProps } from './draft-props.ts';
import { areaMessages } from './messages.ts';

/** Where what ends goes: one place for a merger, ways of its own for each unit of a division or an abolition. */
export function Ways(props: DraftProps) {
  const { areas, draft, onChange } = props;
  const t = useText(areaMessages);
  const news = useNewChoices(props);
  if (draft.kind === 'rename') return null;
  if (draft.kind === 'merge') {
    const one = news[0] ?? { value: FIRST_NEW, label: t('areas.change.new', { number: 1 }) };
    return (
      <AreaChoice
        areas={areas}
        label={t('areas.change.into')}
        value={draft.into}
        others={[one]}
        among={({ areaId }) => !draft.froms.includes(areaId)}
        onPick={(into) => onChange({ ...draft, into })}
      />
    );
  }
  const others = [...news, { value: UNKNOWN, label: t('areas.change.to.unknown') }];
  const ending = draft.froms.flatMap((areaId) => indexOf(areas).byId.get(areaId) ?? []);
  return ending.map((area) => <WaysOfUnit key={area.areaId} {...props} area={area} others={others} />);
}

function useNewChoices({ areas, draft }: DraftProps): OtherChoice[] {
  const t = useText(areaMessages);
  const language = useLanguage();
  return newAreasOf(draft, areas).map(({ name, kind }, at) => ({
    value: `new:${at}`,
    label: t('areas.change.to.new', {
      number: at + 1,
      name:
        name.trim() === ''
          ? t('areas.change.to.unnamed')
          : displayName({ name: name.trim(), kind }, language),
    }),
  }));
}

function WaysOfUnit(props: DraftProps & { area: Area; others: readonly OtherChoice[] }) {
  const { areas, draft, onChange, area, others } = props;
  const t = useText(areaMessages);
  const unit = displayName(area, useLanguage());
  const rows = waysOf(draft, area.areaId);
  const set = (next: readonly WayDraft[]) =>
    onChange({ ...draft, ways: { ...draft.ways, [area.areaId]: next } });
  const replace = (at: number, way: WayDraft) => set(rows.map((old, index) => (index === at ? way : old)));
  return (
    <fieldset className="areas-part">
      <legend>{t('areas.change.way', { unit })}</legend>
      {rows.map((way, at) => (
        <div className="areas-way" key={`${at.toString()} of ${rows.length}`}>
          <AreaChoice
            areas={areas}
            label={t('areas.change.into')}
            value={way.to}
            others={others}
            among={({ areaId }) => !draft.froms.includes(areaId)}
            onPick={(to) => replace(at, { to, extent: extentFor(to, rows.length) })}
          />
          {way.to !== UNKNOWN && (
            <NativeSelect
              label={t('areas.change.extent')}
              value={way.extent}
              onChange={({ currentTarget: { value } }) =>
                replace(at, { ...way, extent: EXTENTS.find((extent) => extent === value) ?? way.extent })
              }
              data={EXTENTS.map((extent) => ({ value: extent, label: t(`areas.extent.${extent}`) }))}
            />
          )}
          {rows.length > 1 && (
            <Button
              variant="subtle"
              size="xs"
              aria-label={t('areas.change.way.remove', { unit })}
              onClick={() => set(rows.filter((_, index) => index !== at))}
            >
              {t('areas.change.drop')}
            </Button>
          )}
        </div>
      ))}
      {draft.kind === 'split' && (
        <Button
          variant="default"
          size="xs"
          onClick={() => set([...rows.map(asPart), { to: UNKNOWN, extent: 'unverified' }])}
        >
          {t('areas.change.way.add', { unit })}
        </Button>
      )}
    </fieldset>
  );
}

function extentFor(to: string, ways: number): WayDraft['extent'] {
  if (to === UNKNOWN) return 'unverified';
  return ways > 1 ? 'part' : 'full';
}

/** What was whole is a part once there is a second place. */
function asPart(way: WayDraft): WayDraft {
  return way.extent === 'full' ? { ...way, extent: 'part' } : way;
}
