import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dayOfMoment } from '../../../law/day.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { HouseRow } from '../../contract.ts';
import { houseMessages } from '../messages.ts';

/** Houses as rows: where they are, how full, when their fire equipment is checked next, what is still to be put right. */
export function HousesTable({ rows }: { rows: readonly HouseRow[] }) {
  const t = useText(houseMessages);
  const today = dayOfMoment(new Date());
  const standingOf = ({ kept, endedOn }: HouseRow) =>
    endedOn === null ? t(kept ? 'desk.kept' : 'desk.notKept') : t('house.ended', { day: formatDay(endedOn) });
  return (
    <div className="house-table">
      <Table aria-label={t('desk.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('desk.col.address')}</Table.Th>
            <Table.Th scope="col">{t('desk.col.site')}</Table.Th>
            <Table.Th scope="col" className="house-end">
              {t('desk.col.rooms')}
            </Table.Th>
            <Table.Th scope="col" className="house-end">
              {t('desk.col.people')}
            </Table.Th>
            <Table.Th scope="col">{t('desk.col.check')}</Table.Th>
            <Table.Th scope="col" className="house-end">
              {t('desk.col.findings')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((house) => (
            <Table.Tr key={house.houseId}>
              <Table.Td>
                <Link
                  to="/mo-hinh-tu-quan/$schemeId/nha-tro/$houseId"
                  params={{ schemeId: house.schemeId, houseId: house.houseId }}
                >
                  {house.address}
                </Link>
                <span className="house-note">{standingOf(house)}</span>
              </Table.Td>
              <Table.Td>{house.siteName}</Table.Td>
              <Table.Td className="house-end">{house.rooms}</Table.Td>
              <Table.Td className="house-end">
                {house.occupants}/{house.capacity}
              </Table.Td>
              <Table.Td>
                {house.nextCheckOn && formatDay(house.nextCheckOn)}
                {house.nextCheckOn !== null && house.nextCheckOn < today && (
                  <span className="house-late">{t('equipment.late')}</span>
                )}
              </Table.Td>
              <Table.Td className="house-end">{house.openFindings > 0 && house.openFindings}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
