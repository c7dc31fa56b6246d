import { Button, Table, Text } from '@mantine/core';
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
  return (
    <div className="acc-scroll">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('admin.unit')}</Table.Th>
            <Table.Th scope="col">{t('admin.kind')}</Table.Th>
            <Table.Th scope="col">{t('admin.key')}</Table.Th>
            <Table.Th scope="col">{t('members.title')}</Table.Th>
            <Table.Th scope="col">{t('admin.term')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.units.map((unit) => {
            const nameOf = (one: UnitRow) => (language === 'vi' ? one.name : one.nameEn);
            const name = nameOf(unit);
            const heir = props.all.find(({ unitId }) => unitId === unit.heirUnitId);
            return (
              <Table.Tr key={unit.unitId}>
                <Table.Td>
                  {name}
                  {unit.validTo && (
                    <Text size="xs" c="dimmed">
                      {heir
                        ? t('admin.ended.heir', { day: formatDay(unit.validTo), heir: nameOf(heir) })
                        : t('admin.ended', { day: formatDay(unit.validTo) })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{roles(`kind.${unit.kind}`)}</Table.Td>
                <Table.Td>
                  <KeyState unit={unit} />
                </Table.Td>
                <Table.Td>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('admin.people', { unit: name })}
                    onClick={() => props.onShow(unit.unitId)}
                  >
                    {t('admin.people.show')}
                  </Button>
                </Table.Td>
                <Table.Td>
                  <EndButton unit={unit} name={name} onEnd={props.onEnd} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
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
