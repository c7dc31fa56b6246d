import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readOwnSites } from '../../../members/contract.ts';
import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { phoneMessages } from '../phone-messages.ts';

/** Chooses among the own sites, for whoever belongs to several. */
export function SiteChoice(props: {
  readonly siteIds: readonly string[];
  readonly value: string;
  readonly onChange: (siteId: string) => void;
}) {
  const t = useText(phoneMessages);
  const sites = useQuery({ queryKey: ['members', 'own'], queryFn: () => client.call(readOwnSites) });
  const named = (sites.data?.rows ?? []).filter(({ siteId }) => props.siteIds.includes(siteId));
  return (
    <NativeSelect
      label={t('phone.site')}
      data={named.map(({ siteId, siteName }) => ({ value: siteId, label: siteName }))}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
