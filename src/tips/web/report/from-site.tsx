import { useText } from '../../../ui/i18n/language-context.tsx';
import { Button, Notice } from '../../../ui/public/index.ts';
import type { Screen } from './draft.ts';
import { reportMessages } from './messages.ts';
import type { Report } from './use-report.ts';

const BETWEEN = new Set<Screen>(['where', 'when', 'story', 'contact']);

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

/** The same in a line, on the questions after those that lead to it; the read-back has a row of its own. */
export function FromSiteLine({ report }: { report: Report }) {
  const t = useText(reportMessages);
  if (!report.site || !BETWEEN.has(report.draft.screen)) return null;
  return (
    <p className="from-site">
      <strong>{t('report.site')}:</strong>{' '}
      {t(codeToSend(report) === undefined ? 'report.site.not' : 'report.site.about')}
    </p>
  );
}

/** The code that goes along: none with what concerns an officer or a team member. */
export function codeToSend({ site, draft }: Report): string | undefined {
  return draft.answers.concerns === 'nobody' ? site?.code : undefined;
}
