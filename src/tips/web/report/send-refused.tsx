import { useText } from '../../../ui/i18n/language-context.tsx';
import { ErrorNotice, Notice } from '../../../ui/public/index.ts';
import { reportMessages } from './messages.ts';
import type { SendFault } from './use-sending.ts';

/** Told to a reporter in words of their own: those of the table speak to officers, or say less. */
const OWN_WORDS = {
  unsealed: 'report.send.unsealed',
  file_not_sealed: 'report.send.file',
  unsigned_unit_key: 'report.readers.unsigned',
} as const;

/** Why a report did not leave, in words. */
export function SendRefused({ fault }: { fault: SendFault }) {
  const t = useText(reportMessages);
  if (!hasOwnWords(fault)) return <ErrorNotice code={fault} />;
  return (
    <Notice kind="warning" live>
      <p>{t(OWN_WORDS[fault])}</p>
    </Notice>
  );
}

function hasOwnWords(fault: SendFault): fault is keyof typeof OWN_WORDS {
  return Object.hasOwn(OWN_WORDS, fault);
}
