import { SecondFactorSection } from '../accounts/web/door/second-factor-section.tsx';
import { SessionsSection } from '../accounts/web/door/sessions-section.tsx';
import { OwnAccount } from '../members/web/to/own-account.tsx';
import { PageTitle } from '../ui/desk/index.ts';
import { useText } from '../ui/i18n/language-context.tsx';
import { appMessages } from './messages.ts';
import '../accounts/web/accounts.css';

/** `/to/tai-khoan`: the own account of somebody of a site, its second factor and its sessions. */
export function Page() {
  const t = useText(appMessages);
  return (
    <>
      <PageTitle>{t('to.account.title')}</PageTitle>
      <OwnAccount />
      <SecondFactorSection />
      <SessionsSection />
    </>
  );
}
