import type { MouseEvent } from 'react';
import { useLanguage, useText } from '../i18n/language-context.tsx';
import { hasModifier, useOpenAnew } from './leaving.tsx';
import { localPath } from './links.ts';
import { kitMessages } from './messages.ts';
import { addressIn, useChangeLanguage } from './page-language.tsx';
import { useSite } from './site.tsx';

/**
 * The same page in the other language, where one stands: what was written, chosen and opened stays. Where its words do
 * not come, and before the page is awake, it is the link that it looks like.
 */
export function LanguageLink() {
  const t = useText(kitMessages);
  const language = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  const { path } = useSite();
  const change = useChangeLanguage();
  const openAnew = useOpenAnew();
  const onClick = (event: MouseEvent) => {
    if (hasModifier(event)) return;
    event.preventDefault();
    change(other).catch(() => openAnew(addressIn(other), t('kit.otherLanguage.failed')));
  };
  return (
    <a className="bar-language" href={localPath(path, other)} lang={other} onClick={onClick}>
      {t('kit.otherLanguage')}
    </a>
  );
}
