import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconClock, IconLock } from '../../../ui/icons.ts';
import { tipMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { dayWords } from './tip-words.ts';
import { useLawBook, useToday } from './use-desk-facts.ts';

/** When the content of a closed tip ends, and on what ground; or that something keeps it. Nothing for an open one. */
export function RetentionLine({ reply }: { reply: TipReply }) {
  const t = useText(tipMessages);
  const language = useLanguage();
  const book = useLawBook();
  const today = useToday();
  const { tip, retention } = reply;
  if (tip.state !== 'closed' || tip.erasedOn !== null) return null;
  if (tip.held) return <Line icon="held" words={t('tip.retention.held')} />;
  if (retention === null) return null;
  const row = book?.parameters.find(({ code }) => code === retention.ground);
  const source = row && (language === 'vi' ? row.source : row.sourceEn);
  const over = retention.erasedFrom <= today;
  const words = over ? t('tip.retention.over') : t('tip.retention', { day: dayWords(retention.erasedFrom) });
  if (source === undefined) return <Line icon="planned" words={words} />;
  const ground = retention.verified ? 'tip.retention.ground.verified' : 'tip.retention.ground';
  return <Line icon="planned" words={words} ground={t(ground, { source })} />;
}

const ICONS = { held: IconLock, planned: IconClock };

function Line({ icon, words, ground }: { icon: keyof typeof ICONS; words: string; ground?: string }) {
  const Icon = ICONS[icon];
  return (
    <div className="clock-line retention-line">
      <Icon size={20} aria-hidden="true" />
      <div>
        <p className="clock-words">{words}</p>
        {ground && <p className="clock-ground">{ground}</p>}
      </div>
    </div>
  );
}

/** In the place of letter, evidence and talk, once they have been erased. */
export function ErasedContent({ day }: { day: string }) {
  const t = useText(tipMessages);
  return (
    <section className="letter" aria-label={t('tip.letter')}>
      <div className="letter-closed">
        <p className="letter-closed-title">{t('tip.erased', { day: dayWords(day) })}</p>
        <p>{t('tip.erased.hint')}</p>
      </div>
    </section>
  );
}
