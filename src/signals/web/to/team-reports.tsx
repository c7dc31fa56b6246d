import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconSend } from '../../../ui/icons.ts';
import { signalMessages } from '../messages.ts';
import { SiteOutcomes } from './site-outcomes.tsx';
import { SiteReport } from './site-report.tsx';
import { useSiteCodes } from './use-site-codes.ts';
import '../signals.css';

/**
 * The ways in which the team of a site begins a report, site by site, unfolded by a large button. The codes are there
 * before: nothing is asked of the server by who is about to report.
 */
export function TeamReports() {
  const t = useText(signalMessages);
  const kit = useText(deskMessages);
  const codes = useSiteCodes();
  const [open, setOpen] = useState(false);
  const rows = codes.data?.rows ?? [];
  return (
    <>
      <Button
        variant="default"
        size="lg"
        fullWidth
        leftSection={<IconSend size={20} aria-hidden="true" />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('signals.title')}
      </Button>
      {open && codes.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {open && codes.isError && <ErrorNotice error={codes.error} onRetry={() => void codes.refetch()} />}
      {open &&
        rows.map((site) => (
          <section key={site.siteId} aria-label={`${t('signals.title')}: ${site.siteName}`}>
            {rows.length > 1 && <h2>{site.siteName}</h2>}
            <SiteReport site={site} />
          </section>
        ))}
    </>
  );
}

/** What became of the reports of a team, site by site. */
export function TeamOutcomes() {
  const t = useText(signalMessages);
  const kit = useText(deskMessages);
  const codes = useSiteCodes();
  const rows = codes.data?.rows ?? [];
  const title = t('outcomes.title');
  return (
    <>
      {codes.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {codes.isLoadingError && (
        <section aria-labelledby="outcomes-none">
          <h2 id="outcomes-none">{title}</h2>
          <ErrorNotice error={codes.error} onRetry={() => void codes.refetch()} />
        </section>
      )}
      {rows.map(({ siteId, siteName }) => (
        <section key={siteId} aria-labelledby={`outcomes-${siteId}`}>
          <h2 id={`outcomes-${siteId}`}>{rows.length > 1 ? `${title}: ${siteName}` : title}</h2>
          <SiteOutcomes siteId={siteId} />
        </section>
      ))}
    </>
  );
}
