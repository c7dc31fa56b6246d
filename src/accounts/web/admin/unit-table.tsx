import { Button, Text } from '@mantine/core';
import { ListTable } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconCircleCheck } from '../../../ui/icons.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { listUnits } from '../../contract.ts';
import { MIN_KEY_HOLDERS } from '../../unit-key-state.ts';
import { keysMessages } from '../keys/messages.ts';
import { roleMessages } from '../role-messages.ts';

/** A unit as the administrator sees it. */
export type UnitRow = ReplyOf<typeof listUnits>['rows'][number];

/** All units and how their keys stand. */
export function UnitTable(props: {
  readonly units: readonly UnitRow[];
  /** Those that are not shown too: heirs are among them. */
  readonly all: readonly UnitRow[];
  readonly onShow: (unitId: number) => void;
  readonly onEnd: (unitId: number) => void;
}) {
  const t = useText(keysMessages);
  const roles = useText(roleMessages);
  const language = useLanguage();
  const nameOf = (unit: UnitRow) => (language === 'vi' ? unit.name : unit.nameEn);
  const endOf = (validTo: string, heirUnitId: number | null) => {
    const heir = props.all.find(({ unitId }) => unitId === heirUnitId);
    const day = formatDay(validTo);
    return heir ? t('admin.ended.heir', { day, heir: nameOf(heir) }) : t('admin.ended', { day });
  };
  return (
    <ListTable
      label={t('admin.units')}
      rows={props.units}
      rowKey={({ unitId }) => String(unitId)}
      acts={(unit) => (
        <>
          <Button
            size="xs"
            variant="default"
            aria-label={t('admin.people', { unit: nameOf(unit) })}
            onClick={() => props.onShow(unit.unitId)}
          >
            {t('admin.people.show')}
          </Button>
          <EndButton unit={unit} name={nameOf(unit)} onEnd={props.onEnd} />
        </>
      )}
      columns={[
        {
          id: 'unit',
          header: t('admin.unit'),
          cell: (unit) => (
            <>
              {nameOf(unit)}
              {unit.validTo && <span className="list-note">{endOf(unit.validTo, unit.heirUnitId)}</span>}
            </>
          ),
        },
        { id: 'kind', header: t('admin.kind'), cell: ({ kind }) => roles(`kind.${kind}`) },
        { id: 'key', header: t('admin.key'), cell: (unit) => <KeyState unit={unit} /> },
      ]}
    />
  );
}

/** A unit is ended once; one that ended without an heir can still be given one. */
function EndButton(props: { unit: UnitRow; name: string; onEnd: (unitId: number) => void }) {
  const t = useText(keysMessages);
  const { unit, name } = props;
  if (unit.heirUnitId !== null) return null;
  const step = unit.validTo === null ? 'admin.end' : 'admin.heir';
  return (
    <Button
      size="xs"
      variant="subtle"
      aria-label={t(`${step}.of`, { unit: name })}
      onClick={() => props.onEnd(unit.unitId)}
    >
      {t(step)}
    </Button>
  );
}

function KeyState({ unit }: { unit: UnitRow }) {
  const t = useText(keysMessages);
  if (unit.kind === 'steering') return <Text c="dimmed">{t('admin.key.none')}</Text>;
  if (unit.hasKey && unit.keyHolders >= MIN_KEY_HOLDERS) {
    return (
      <span className="acc-key-state acc-key-good">
        <IconCircleCheck size={16} aria-hidden="true" /> {t('admin.key.yes', { holders: unit.keyHolders })}
      </span>
    );
  }
  return (
    <span className="acc-key-state acc-key-soon">
      <IconAlertTriangle size={16} aria-hidden="true" />{' '}
      {unit.hasKey ? t('admin.key.few', { holders: unit.keyHolders }) : t('admin.key.no')}
    </span>
  );
}
