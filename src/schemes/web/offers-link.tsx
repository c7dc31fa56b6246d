import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countOffers } from '../../offers/contract.ts';
import { client } from '../../ui/client.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { can } from '../policy.ts';
import { schemesMessages } from './messages.ts';
import { useActor } from './use-schemes.ts';

/** The way to what residents ask, with how many wait and how many are late, for those who answer them. */
export function OffersLink() {
  const t = useText(schemesMessages);
  const actor = useActor();
  const unitIds = new Set(actor.memberships.map(({ unitId }) => unitId));
  const answered = [...unitIds].filter((unitId) => can(actor, 'scheme.open', { unitId }));
  const counts = useQueries({
    queries: answered.map((unitId) => ({
      queryKey: ['offers', 'count', unitId],
      queryFn: () => client.call(countOffers, { query: { unitId } }),
    })),
  });
  if (answered.length === 0) return null;
  const sum = (part: 'waiting' | 'late') => counts.reduce((all, { data }) => all + (data?.[part] ?? 0), 0);
  const [waiting, late] = [sum('waiting'), sum('late')];
  const label =
    late > 0
      ? t('schemes.offers.late', { waiting, late })
      : t(waiting > 0 ? 'schemes.offers.waiting' : 'schemes.offers', { waiting });
  return (
    <Button
      component={Link}
      to="/mo-hinh-tu-quan/de-nghi"
      variant="default"
      {...(late > 0 ? { color: 'red' } : {})}
    >
      {label}
    </Button>
  );
}
