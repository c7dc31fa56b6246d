import { OwnSites } from '../members/web/to/own-sites.tsx';
import { PageTitle } from '../ui/desk/index.ts';
import { useText } from '../ui/i18n/language-context.tsx';
import { appMessages } from './messages.ts';

/** `/to`: what is to be done today at the sites that somebody belongs to. */
export function Page() {
  const t = useText(appMessages);
  return (
    <>
      <PageTitle>{t('to.home')}</PageTitle>
      <OwnSites />
    </>
  );
}
