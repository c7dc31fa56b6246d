import { tipNumber } from '../../tips/tip-number.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { auditMessages } from './messages.ts';

/** A tip by its number; pressing it narrows the log to that tip. */
export function TipCell({ tipId, onTip }: { tipId: string; onTip: (tipId: string) => void }) {
  const t = useText(auditMessages);
  const tip = tipNumber(tipId);
  return (
    <button
      type="button"
      className="audit-link"
      title={tipId}
      aria-label={t('audit.tip.only', { tip })}
      onClick={() => onTip(tipId)}
    >
      {tip}
    </button>
  );
}
