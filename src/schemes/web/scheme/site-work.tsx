import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { countShifts } from '../../../members/shift-contract.ts';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { countSiteWork } from '../../record-contract.ts';
import { phoneMessages } from '../phone-messages.ts';
import { SCHEMES, useWording } from '../use-schemes.ts';
import { useForms } from './forms-context.tsx';

/** What a site did lately, and how its duty was kept: counts alone. */
export function SiteWork({ schemeId, siteId }: { schemeId: string; siteId: string }) {
  const t = useText(phoneMessages);
  const kit = useText(deskMessages);
  const params = { schemeId, siteId };
  const work = useQuery({
    queryKey: [...SCHEMES, 'work', schemeId, siteId],
    queryFn: async () => {
      const asked = [client.call(countSiteWork, { params }), client.call(countShifts, { params })] as const;
      const [done, shifts] = await Promise.all(asked);
      return { done, shifts };
    },
  });
  if (work.isError) return <ErrorNotice error={work.error} onRetry={() => void work.refetch()} />;
  if (!work.data) return <Loader size="sm" aria-label={kit('desk.loading')} />;
  const { done, shifts } = work.data;
  const planned = shifts.planned + shifts.ahead > 0;
  return (
    <section className="schemes-nested" aria-label={t('work.title')}>
      <h4>{t('work.title')}</h4>
      <Done rows={done.rows} />
      <p>{planned ? t('work.shifts', shifts) : t('work.shifts.none')}</p>
      {shifts.unmarked > 0 && <p className="schemes-soft">{t('work.shifts.hint')}</p>}
    </section>
  );
}

function Done({ rows }: { rows: readonly { type: string; times: number; fromPhone: number }[] }) {
  const t = useText(phoneMessages);
  const say = useWording();
  const { newest } = useForms();
  if (rows.length === 0) return <p>{t('work.none')}</p>;
  const fromPhone = rows.reduce((sum, row) => sum + row.fromPhone, 0);
  const told = rows.map(({ type, times }) => {
    const name = newest.form.activities.find(({ code }) => code === type)?.name;
    return t('work.times', { name: name ? say(name) : type, count: times });
  });
  return (
    <p>
      {told.join(' · ')}
      {fromPhone > 0 && ` (${t('work.fromPhone', { count: fromPhone })})`}
    </p>
  );
}
