import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { FootageStep } from '../../footage-contract.ts';
import { footageMessages } from './messages.ts';

/** Who had a clip or decided about it, when and why, the latest first, each with its leaf in the public ledger. */
export function Chain({ steps }: { steps: readonly FootageStep[] }) {
  const t = useText(footageMessages);
  const language = useLanguage();
  const who = ({ action, by, at }: FootageStep) => {
    const when = formatMoment(at, language);
    if (by !== null) return t('chain.by', { name: by, when });
    return t(action === 'lapse' ? 'chain.time' : 'chain.owner', { when });
  };
  return (
    <section aria-labelledby="request-chain">
      <h2 id="request-chain">{t('chain.title')}</h2>
      <ol className="cameras-history">
        {steps.map((step) => (
          <li key={step.version}>
            <strong>
              {t(`action.${step.action}`)}
              {step.reason && `: ${t(`reason.${step.reason}`)}`}
            </strong>
            <span className="cameras-soft">{who(step)}</span>
            <span className="cameras-soft cameras-hash">{t('chain.leaf', { hash: step.leafHash })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
