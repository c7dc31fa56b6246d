import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { DeadlineChip, ListTable, StateChip } from '../../ui/desk/index.ts';
import { formatDay, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { CameraRow } from '../contract.ts';
import { can } from '../policy.ts';
import { cameraMessages } from './messages.ts';
import { STATE_TONES } from './state-tones.ts';
import { useActor, useAreaNames, useDirection } from './use-cameras.ts';

/** Cameras as rows: where they hang and look, when somebody last saw them at work. */
export function CameraTable(props: {
  readonly rows: readonly CameraRow[];
  readonly unseenBefore: string;
  readonly onCheck: (camera: CameraRow) => void;
}) {
  const t = useText(cameraMessages);
  const language = useLanguage();
  const actor = useActor();
  const direction = useDirection();
  return (
    <ListTable
      label={t('cameras.list')}
      rows={props.rows}
      rowKey={({ cameraId }) => cameraId}
      acts={(row) =>
        row.state !== 'removed' &&
        can(actor, 'camera.keep', row) && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('cameras.check.of', { address: row.address })}
            onClick={() => props.onCheck(row)}
          >
            {t('cameras.check')}
          </Button>
        )
      }
      columns={[
        { id: 'address', header: t('cameras.col.address'), cell: (row) => <Address row={row} /> },
        {
          id: 'state',
          header: t('cameras.col.state'),
          cell: ({ state }) => <StateChip tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateChip>,
        },
        {
          id: 'seen',
          header: t('cameras.col.seen'),
          cell: (row) => <Seen row={row} unseenBefore={props.unseenBefore} />,
        },
        { id: 'direction', header: t('cameras.col.direction'), cell: (row) => direction(row.direction) },
        {
          id: 'range',
          header: t('cameras.col.range'),
          cell: ({ rangeM }) => t('cameras.metres', { metres: formatNumber(rangeM, language) }),
          align: 'end',
        },
        {
          id: 'retention',
          header: t('cameras.col.retention'),
          cell: ({ retentionDays }) => t('cameras.days', { days: retentionDays }),
          align: 'end',
        },
      ]}
    />
  );
}

function Address({ row }: { row: CameraRow }) {
  const t = useText(cameraMessages);
  const areaName = useAreaNames();
  return (
    <>
      <Link to="/camera/$cameraId" params={{ cameraId: row.cameraId }}>
        {row.address}
      </Link>
      <span className="list-note">
        {areaName(row.areaId)} · {t(`funder.${row.funder}`)}
      </span>
    </>
  );
}

function Seen({ row, unseenBefore }: { row: CameraRow; unseenBefore: string }) {
  const t = useText(cameraMessages);
  const { state, seenOn, remindedOn } = row;
  const day = formatDay(seenOn);
  return (
    <>
      {state === 'working' ? <DeadlineChip tone={seenOn < unseenBefore ? 'soon' : 'met'} words={day} /> : day}
      {remindedOn && (
        <span className="list-note">{t('cameras.reminded', { day: formatDay(remindedOn) })}</span>
      )}
    </>
  );
}
