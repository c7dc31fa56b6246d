import { Loader } from '@mantine/core';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { signalMessages } from '../messages.ts';
import { SiteOutcomes } from './site-outcomes.tsx';
import { SiteReport } from './site-report.tsx';
import { useSiteCodes } from './use-site-codes.ts';
import '../signals.css';

/** What the team of a site sees of its reports: the ways to begin one, and what became of them, site by site. */
export function TeamReports() {
  const t = useText(signalMessages);
  const kit = useText(deskMessages);
  const codes = useSiteCodes();
  const rows = codes.data?.rows ?? [];
  const several = rows.length > 1;
  return (
    <>
      {codes.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {codes.isError && <ErrorNotice error={codes.error} onRetry={() => void codes.refetch()} />}
      {rows.map((site) => (
        <section key={site.siteId} aria-labelledby={`report-${site.siteId}`}>
          <h2 id={`report-${site.siteId}`}>
            {t('signals.title')}
            {several && `: ${site.siteName}`}
          </h2>
          <SiteReport site={site} />
          <SiteOutcomes siteId={site.siteId} />
        </section>
      ))}
    </>
  );
}
