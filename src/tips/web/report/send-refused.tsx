import { useText } from '../../../ui/i18n/language-context.tsx';
import { ErrorNotice, Notice } from '../../../ui/public/index.ts';
import { reportMessages } from './messages.ts';
import type { SendFault } from './use-sending.ts';

/** Why a report did not leave, in words. */
export function SendRefused({ fault }: { fault: SendFault }) {
  const t = useText(reportMessages);
  if (fault === 'unsealed' || fault === 'file_not_sealed')
    return (
      <Notice kind="warning" live>
        <p>{t(fault === 'unsealed' ? 'report.send.unsealed' : 'report.send.file')}</p>
      </Notice>
    );
  return <ErrorNotice code={fault} />;
}
