import { Link } from '@tanstack/react-router';
import { dayOfMoment } from '../../../law/day.ts';
import { ListTable } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { HouseRow } from '../../contract.ts';
import { houseMessages } from '../messages.ts';

/** Houses as rows: where they are, how full, when their fire equipment is checked next, what is still to be put right. */
export function HousesTable({ rows }: { rows: readonly HouseRow[] }) {
  const t = useText(houseMessages);
  const today = dayOfMoment(new Date());
  return (
    <ListTable
      label={t('desk.table')}
      rows={rows}
      rowKey={({ houseId }) => houseId}
      columns={[
        { id: 'address', header: t('desk.col.address'), cell: (house) => <Address house={house} /> },
        { id: 'site', header: t('desk.col.site'), cell: ({ siteName }) => siteName },
        { id: 'rooms', header: t('desk.col.rooms'), cell: ({ rooms }) => rooms, align: 'end' },
        {
          id: 'people',
          header: t('desk.col.people'),
          cell: ({ occupants, capacity }) => `${occupants}/${capacity}`,
          align: 'end',
        },
        {
          id: 'check',
          header: t('desk.col.check'),
          cell: ({ nextCheckOn }) =>
            nextCheckOn !== null && (
              <>
                {formatDay(nextCheckOn)}
                {nextCheckOn < today && <span className="house-late">{t('equipment.late')}</span>}
              </>
            ),
        },
        {
          id: 'findings',
          header: t('desk.col.findings'),
          cell: ({ openFindings }) => openFindings > 0 && openFindings,
          align: 'end',
        },
      ]}
    />
  );
}

function Address({ house: { schemeId, houseId, address, kept, endedOn } }: { house: HouseRow }) {
  const t = useText(houseMessages);
  const kind = kept ? 'desk.kept' : 'desk.notKept';
  return (
    <>
      <Link to="/mo-hinh-tu-quan/$schemeId/nha-tro/$houseId" params={{ schemeId, houseId }}>
        {address}
      </Link>
      <span className="list-note">
        {endedOn === null ? t(kind) : t('house.ended', { day: formatDay(endedOn) })}
      </span>
    </>
  );
}
