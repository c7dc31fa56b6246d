import { useText } from '../../../ui/i18n/language-context.tsx';
import { Button, Notice } from '../../../ui/public/index.ts';
import { reportMessages } from './messages.ts';
import type { Report } from './use-report.ts';

/** Says that the report comes from a site, what of that is known to whom, and how to leave it out. */
export function FromSite({ report }: { report: Report }) {
  const t = useText(reportMessages);
  if (!report.site) return null;
  return (
    <Notice title={t('report.site')}>
      <p>{t('report.site.about')}</p>
      <Button kind="quiet" onClick={report.leaveSite}>
        {t('report.site.remove')}
      </Button>
    </Notice>
  );
}

/** The code that goes along: none with what concerns an officer or a team member. */
export function codeToSend({ site, draft }: Report): string | undefined {
  return draft.answers.concerns === 'nobody' ? site?.code : undefined;
}
