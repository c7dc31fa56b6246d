import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { TablerIcon } from '../../../ui/icons.ts';
import { localPath } from '../../../ui/public/links.ts';
import { signalMessages } from '../messages.ts';

/**
 * Opens the public report page in a tab of its own, which knows nothing of this one; `hash` is what it takes along.
 * Here the keys stay open meanwhile.
 */
export function ReportLink(props: {
  readonly hash: string;
  readonly Icon: TablerIcon;
  readonly children: ReactNode;
  readonly filled?: boolean;
}) {
  const t = useText(signalMessages);
  const language = useLanguage();
  const { hash, Icon, children, filled = false } = props;
  return (
    <a
      className={filled ? 'signal signal-filled' : 'signal'}
      href={localPath(`/bao-tin${hash}`, language)}
      target="_blank"
      rel="noopener noreferrer"
    >
      <Icon size={20} aria-hidden="true" />
      <span>
        {children} <VisuallyHidden>{t('signals.newTab')}</VisuallyHidden>
      </span>
    </a>
  );
}
