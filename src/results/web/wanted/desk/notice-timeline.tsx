import { formatMoment } from '../../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../../ui/i18n/language-context.tsx';
import type { WantedStep } from '../../../wanted-contract.ts';
import { wantedMessages } from './messages.ts';

/** What was done with a notice, by whom and when; newest first. */
export function NoticeTimeline({ steps }: { steps: readonly WantedStep[] }) {
  const t = useText(wantedMessages);
  const language = useLanguage();
  return (
    <section aria-labelledby="steps">
      <h3 id="steps">{t('steps.title')}</h3>
      <ol className="wanted-steps">
        {steps.map(({ seq, action, state, actor, at }) => (
          <li key={seq}>
            <p>{action === 'end' ? t('steps.end', { how: t(`state.${state}`) }) : t(`steps.${action}`)}</p>
            <p className="wanted-note">{t('steps.by', { name: actor, when: formatMoment(at, language) })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
