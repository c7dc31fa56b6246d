import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { useDeskLanguage } from './desk-provider.tsx';
import { deskMessages } from './messages.ts';
import { PageTitle } from './page-title.tsx';

/** A page before the desk: the door, the invitation, the first-run ceremony. One column, its title, its words. */
export function BareFrame(props: {
  readonly title: string;
  /** A short line above the title: how far one is. */
  readonly kicker?: string | undefined;
  readonly lead?: string;
  readonly children?: ReactNode;
  readonly wide?: boolean;
}) {
  const t = useText(deskMessages);
  const { language, setLanguage } = useDeskLanguage();
  return (
    <main className={props.wide ? 'bare bare-wide' : 'bare'}>
      <div className="bare-head">
        <span className="rail-name">Bình Yên</span>
        <Button variant="subtle" size="xs" onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
          {t('desk.language')}
        </Button>
      </div>
      {props.kicker && <p className="bare-kicker">{props.kicker}</p>}
      <PageTitle>{props.title}</PageTitle>
      {props.lead && <p className="bare-lead">{props.lead}</p>}
      {props.children}
    </main>
  );
}
