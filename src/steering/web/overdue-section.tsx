import { Loader } from '@mantine/core';
import { client } from '../../ui/client.ts';
import { ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { daysBetween, formatDay, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconCircleCheck, IconClockExclamation } from '../../ui/icons.ts';
import { usePages } from '../../ui/use-pages.ts';
import { listOverdue } from '../indicator-contract.ts';
import { steerMessages } from './messages.ts';

/** Desks shown at first: what needs action fits on a screen. */
const AT_FIRST = 10;

/** The desks of an area and below with crime reports that are overdue today, page by page. */
function useOverdue(areaId: number) {
  return usePages(['steering', 'overdue', areaId], (start, signal) =>
    client.call(listOverdue, {
      query: { areaId, limit: AT_FIRST, ...start },
      signal,
    }),
  );
}

/** Which desks have crime reports that are overdue today, most first. */
export function OverdueSection({ areaId }: { readonly areaId: number }) {
  const t = useText(steerMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const { list, rows } = useOverdue(areaId);
  const today = new Date();
  return (
    <section className="steer-section steer-overdue">
      <h2>{t('steer.late')}</h2>
      <p className="steer-soft">{t('steer.late.hint')}</p>
      {list.isPending && <Loader size="sm" aria-label={kit('desk.loading')} />}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <p className="steer-calm">
          <IconCircleCheck size={20} aria-hidden="true" />
          {t('steer.late.none')}
        </p>
      )}
      {rows.length > 0 && (
        <table className="steer-table steer-desks" aria-label={t('steer.late')}>
          <thead>
            <tr>
              <th scope="col">{t('steer.late.desk')}</th>
              <th scope="col" className="steer-end">
                {t('steer.late.count')}
              </th>
              <th scope="col">{t('steer.late.oldest')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unitId, name, nameEn, overdue, oldestDueOn }) => (
              <tr key={unitId}>
                <th scope="row">{language === 'vi' ? name : nameEn}</th>
                <td className="steer-end steer-late">
                  <IconClockExclamation size={16} aria-hidden="true" /> {formatNumber(overdue, language)}
                </td>
                <td>
                  {t('steer.late.since', {
                    day: formatDay(oldestDueOn),
                    days: daysBetween(oldestDueOn, today),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreButton list={list} className="steer-off-paper" />
    </section>
  );
}
