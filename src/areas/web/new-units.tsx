import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { AREA_KINDS, displayName, isCommunal } from '../area.ts';
import { indexOf } from '../index-set.ts';
import { AreaChoice } from './area-choice.tsx';
import { type ChangeDraft, type NewAreaDraft, newAreaLike, newAreasOf, UNKNOWN } from './change-draft.ts';
import type { DraftProps } from './draft-props.ts';
import { areaMessages } from './messages.ts';

/** The units that the change makes: one for a merger or a renaming, any number for a division. */
export function NewUnits(props: DraftProps) {
  const { areas, draft, onChange } = props;
  const t = useText(areaMessages);
  const listed = newAreasOf(draft, areas);
  const like = newAreaLike(indexOf(areas).byId.get(draft.froms[0] ?? 0));
  const set = (at: number, unit: NewAreaDraft) =>
    onChange({ ...draft, newAreas: listed.map((old, index) => (index === at ? unit : old)) });
  return (
    <>
      {listed.map((unit, at) => (
        <NewUnit
          key={`new:${at.toString()}`}
          {...props}
          unit={unit}
          number={at + 1}
          onUnit={(next) => set(at, next)}
        />
      ))}
      {draft.kind === 'split' && (
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange({ ...draft, newAreas: [...listed, like] })}
        >
          {t('areas.change.new.add')}
        </Button>
      )}
    </>
  );
}

function NewUnit(
  props: DraftProps & { unit: NewAreaDraft; number: number; onUnit: (unit: NewAreaDraft) => void },
) {
  const { areas, draft, onChange, tried, unit, number, onUnit } = props;
  const t = useText(areaMessages);
  const language = useLanguage();
  return (
    <fieldset className="areas-part">
      <legend>{t('areas.change.new', { number })}</legend>
      <div className="areas-fields">
        <TextInput
          label={t('areas.change.name')}
          maxLength={80}
          value={unit.name}
          onChange={(event) => onUnit({ ...unit, name: event.currentTarget.value })}
          error={tried && unit.name.trim() === '' && t('areas.change.name.fault')}
        />
        <NativeSelect
          label={t('areas.change.type')}
          value={unit.kind}
          onChange={({ currentTarget: { value } }) =>
            onUnit({ ...unit, kind: AREA_KINDS.find((kind) => kind === value) ?? unit.kind })
          }
          data={AREA_KINDS.map((kind) => ({
            value: kind,
            label: displayName({ kind, name: '' }, language).trim(),
          }))}
        />
        <TextInput
          label={t('areas.change.code')}
          inputMode="numeric"
          value={unit.code}
          onChange={(event) => onUnit({ ...unit, code: event.currentTarget.value })}
          error={tried && !/^\d{0,5}$/.test(unit.code.trim()) && t('areas.change.code.fault')}
        />
        <AreaChoice
          areas={areas}
          label={t('areas.change.parent')}
          value={unit.parentId === null ? null : `area:${unit.parentId}`}
          among={(area) => !isCommunal(area)}
          onPick={(value) => onUnit({ ...unit, parentId: Number(value.slice(5)) })}
        />
      </div>
      {draft.kind === 'split' && (
        <Button variant="subtle" size="xs" onClick={() => onChange(without(draft, number - 1))}>
          {t('areas.change.new.remove', { number })}
        </Button>
      )}
    </fieldset>
  );
}

/** The draft without a new unit: what went there goes nobody knows where, what follows moves up. */
function without(draft: ChangeDraft, at: number): ChangeDraft {
  const moved = (to: string): string => {
    if (!to.startsWith('new:')) return to;
    const index = Number(to.slice(4));
    if (index === at) return UNKNOWN;
    return index > at ? `new:${index - 1}` : to;
  };
  const ways = Object.entries(draft.ways).map(([areaId, rows]) => {
    return [areaId, rows.map((row) => ({ ...row, to: moved(row.to) }))] as const;
  });
  return {
    ...draft,
    newAreas: draft.newAreas.filter((_, index) => index !== at),
    ways: Object.fromEntries(ways),
  };
}
