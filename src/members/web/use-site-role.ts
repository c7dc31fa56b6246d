import { SITE_ROLE_WORDS } from '../../accounts/site-role-words.ts';
import type { SiteRole } from '../../accounts/site-roles.ts';
import { useLanguage } from '../../ui/i18n/language-context.tsx';

/** What a role at a site is called, and what it does. */
export function useSiteRole(): (role: SiteRole) => { readonly name: string; readonly does: string } {
  const language = useLanguage();
  return (role) => SITE_ROLE_WORDS[language][role];
}
