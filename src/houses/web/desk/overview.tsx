import { useQuery } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { formatDay, formatNumber } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { houseOverview } from '../../contract.ts';
import { HOUSES } from '../kept-under.ts';
import { houseMessages } from '../messages.ts';

/** What the houses of a club add up to: counts, and no name. */
export function Overview({ schemeId }: { schemeId: string }) {
  const t = useText(houseMessages);
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: [...HOUSES, 'overview', schemeId],
    queryFn: () => client.call(houseOverview, { params: { schemeId } }),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const number = (value: number) => formatNumber(value, language, 0);
  const facts = [
    { label: t('desk.houses'), value: number(data.houses) },
    { label: t('desk.rooms'), value: number(data.rooms) },
    { label: t('desk.people'), value: `${number(data.occupants)} / ${number(data.capacity)}` },
    {
      label: t('desk.findings'),
      value: number(data.openFindings),
      more: data.lateFindings > 0 && t('desk.late', { count: data.lateFindings }),
    },
    { label: t('desk.checks'), value: number(data.lateChecks) },
  ];
  return (
    <>
      <dl className="house-facts">
        {facts.map(({ label, value, more }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} {more && <span className="house-late">{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="house-soft">{t('desk.asOf', { day: formatDay(data.asOf) })}</p>
    </>
  );
}
