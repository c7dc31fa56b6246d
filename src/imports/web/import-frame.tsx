import type { ReactNode } from 'react';
import { PageTitle } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft, IconLock } from '../../ui/icons.ts';
import { importMessages } from './messages.ts';

/** What stands around an import: the way back, what it is for, and who reads the file. */
export function ImportFrame(props: {
  readonly title: string;
  readonly lead: string;
  readonly up: ReactNode;
  /** Whether names are in such a file, which are sealed. */
  readonly sealed: boolean;
  readonly children: ReactNode;
}) {
  const t = useText(importMessages);
  return (
    <div className="desk-page imports">
      <span className="import-up">
        <IconArrowLeft size={16} aria-hidden="true" />
        {props.up}
      </span>
      <PageTitle>{props.title}</PageTitle>
      <p className="import-lead">{props.lead}</p>
      <p className="import-sealed">
        <IconLock size={16} aria-hidden="true" />
        {t(props.sealed ? 'import.sealed' : 'import.local')}
      </p>
      {props.children}
    </div>
  );
}
