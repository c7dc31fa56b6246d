import { useQuery } from '@tanstack/react-query';
import { client } from '../../ui/client.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { formatDay, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { forcesOverview } from '../contract.ts';
import { servingIn } from '../strength.ts';
import { forceMessages } from './messages.ts';
import { FORCES } from './use-forces.ts';

/** What the teams of an area add up to: counts, and no name. */
export function Overview({ areaId }: { areaId: number }) {
  const t = useText(forceMessages);
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: [...FORCES, 'overview', areaId],
    queryFn: ({ signal }) => client.call(forcesOverview, { query: { areaId }, signal }),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { serving, least, belowLeast } = data;
  const number = (value: number) => formatNumber(value, language, 0);
  const figures = [
    { name: t('sum.teams'), value: data.teams, more: '' },
    { name: t('sum.people'), value: servingIn(serving), more: t('sum.people.roles', serving) },
    { name: t('sum.leaderless'), value: data.withoutLeader, more: '' },
    ...(least === null || belowLeast === null
      ? []
      : [
          {
            name: t('sum.below', { least }),
            value: belowLeast,
            more: data.leastVerified ? '' : t('sum.unverified'),
          },
        ]),
  ];
  return (
    <>
      <dl className="forces-figures">
        {figures.map(({ name, value, more }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{number(value)}</strong>
              {more !== '' && <span>{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="forces-soft">{t('sum.asOf', { day: formatDay(data.asOf) })}</p>
    </>
  );
}
