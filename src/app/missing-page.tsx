import { useLanguage, useText } from '../ui/i18n/language-context.tsx';
import { definePage } from '../ui/public/define-page.ts';
import { ButtonLink, localPath, PageLayout } from '../ui/public/index.ts';
import { useSite } from '../ui/public/site.tsx';
import { appMessages } from './messages.ts';

function MissingPage({ failed = false }: { readonly failed?: boolean }) {
  const t = useText(appMessages);
  return (
    <PageLayout>
      <h1>{t(failed ? 'failed.heading' : 'missing.heading')}</h1>
      <p className="lead">{t(failed ? 'failed.lead' : 'missing.lead')}</p>
      <p>{failed ? <TryAgain /> : <ToFirstPage />}</p>
    </PageLayout>
  );
}

function ToFirstPage() {
  const t = useText(appMessages);
  return <ButtonLink href={localPath('/', useLanguage())}>{t('missing.home')}</ButtonLink>;
}

function TryAgain() {
  const t = useText(appMessages);
  const { path } = useSite();
  return <ButtonLink href={localPath(path, useLanguage())}>{t('failed.again')}</ButtonLink>;
}

/**
 * Shown, with 404, where a page has nothing to show: what was taken down and what never was look the same. And in place
 * of a page that the server could not make just now.
 */
export const page = definePage({
  messages: appMessages,
  title: (t) => t('missing.title'),
  Page: MissingPage,
});
