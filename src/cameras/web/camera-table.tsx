import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { DeadlineChip, StateChip } from '../../ui/desk/index.ts';
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
  return (
    <div className="cameras-table">
      <table aria-label={t('cameras.list')}>
        <thead>
          <tr>
            <th scope="col">{t('cameras.col.address')}</th>
            <th scope="col">{t('cameras.col.state')}</th>
            <th scope="col">{t('cameras.col.seen')}</th>
            <th scope="col">{t('cameras.col.direction')}</th>
            <th scope="col" className="cameras-end">
              {t('cameras.col.range')}
            </th>
            <th scope="col" className="cameras-end">
              {t('cameras.col.retention')}
            </th>
            <th scope="col">{t('cameras.col.act')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.cameraId} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  readonly row: CameraRow;
  readonly unseenBefore: string;
  readonly onCheck: (camera: CameraRow) => void;
}) {
  const { row } = props;
  const t = useText(cameraMessages);
  const language = useLanguage();
  const actor = useActor();
  const areaName = useAreaNames();
  const direction = useDirection();
  const unseen = row.state !== 'removed' && row.seenOn < props.unseenBefore;
  const tone = unseen ? 'soon' : 'met';
  return (
    <tr>
      <td>
        <Link to="/camera/$cameraId" params={{ cameraId: row.cameraId }}>
          {row.address}
        </Link>
        <span className="cameras-soft">
          {areaName(row.areaId)} · {t(`funder.${row.funder}`)}
        </span>
      </td>
      <td>
        <StateChip tone={STATE_TONES[row.state]}>{t(`state.${row.state}`)}</StateChip>
      </td>
      <td>
        {row.state === 'working' ? (
          <DeadlineChip tone={tone} words={formatDay(row.seenOn)} />
        ) : (
          formatDay(row.seenOn)
        )}
        {row.remindedOn && (
          <span className="cameras-soft">{t('cameras.reminded', { day: formatDay(row.remindedOn) })}</span>
        )}
      </td>
      <td>{direction(row.direction)}</td>
      <td className="cameras-end">{t('cameras.metres', { metres: formatNumber(row.rangeM, language) })}</td>
      <td className="cameras-end">{t('cameras.days', { days: row.retentionDays })}</td>
      <td>
        {row.state !== 'removed' && can(actor, 'camera.keep', row) && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('cameras.check.of', { address: row.address })}
            onClick={() => props.onCheck(row)}
          >
            {t('cameras.check')}
          </Button>
        )}
      </td>
    </tr>
  );
}
