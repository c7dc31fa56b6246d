import { useLanguage, useText } from '../ui/i18n/language-context.tsx';
import { definePage } from '../ui/public/define-page.ts';
import { ButtonLink, localPath, PageLayout } from '../ui/public/index.ts';
import { appMessages } from './messages.ts';

function MissingPage() {
  const t = useText(appMessages);
  const language = useLanguage();
  return (
    <PageLayout>
      <h1>{t('missing.heading')}</h1>
      <p className="lead">{t('missing.lead')}</p>
      <p>
        <ButtonLink href={localPath('/', language)}>{t('missing.home')}</ButtonLink>
      </p>
    </PageLayout>
  );
}

/** Shown, with 404, where a page has nothing to show: what was taken down and what never was look the same. */
export const page = definePage({
  messages: appMessages,
  title: (t) => t('missing.title'),
  Page: MissingPage,
});
