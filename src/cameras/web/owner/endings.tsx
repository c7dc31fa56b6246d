import { useLayoutEffect, useRef } from 'react';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { CopyButton, Notice, readFromTop } from '../../../ui/public/index.ts';
import { ownerMessages } from './messages.ts';
import type { HandedOver } from './owner-link.ts';

/** What an owner keeps after handing over: when, and the hash of the clip. */
export function Done({ handed }: { handed: HandedOver }) {
  const t = useText(ownerMessages);
  const language = useLanguage();
  return (
    <>
      <Heading>{t('owner.done')}</Heading>
      <Notice kind="done" live>
        <p>{t('owner.done.lead', { when: formatMoment(handed.at, language) })}</p>
      </Notice>
      <p>{t('owner.done.hash')}</p>
      <p className="owner-hash">{handed.sha256}</p>
      <CopyButton text={handed.sha256} />
      <p className="ground">{t('owner.done.leaf')}</p>
      <p className="ground owner-hash">{handed.leafHash}</p>
      <p>{t('owner.done.keep')}</p>
    </>
  );
}

/** After an owner has answered that nothing comes. */
export function Declined() {
  const t = useText(ownerMessages);
  return (
    <>
      <Heading>{t('owner.declined')}</Heading>
      <Notice kind="done" live>
        <p>{t('owner.declined.lead')}</p>
      </Notice>
    </>
  );
}

/** What is over fills the screen anew: it is read from its top. */
function Heading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => readFromTop(heading.current), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
