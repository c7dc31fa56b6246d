import { useText } from '../../../ui/i18n/language-context.tsx';
import { Button, Notice } from '../../../ui/public/index.ts';
import { reportMessages } from './messages.ts';
import type { Report } from './use-report.ts';

/** Says that the report is about a wanted notice, who will know it, and how to leave that out. */
export function AboutNotice({ report }: { report: Report }) {
  const t = useText(reportMessages);
  const { about } = report.draft.answers;
  if (!about) return null;
  return (
    <Notice title={t('report.about', { number: about.number })}>
      <p>{t('report.about.sealed')}</p>
      <Button kind="quiet" onClick={() => report.answer({ about: null })}>
        {t('report.about.remove')}
      </Button>
    </Notice>
  );
}
