import { StateChip } from '../../../ui/desk/index.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { tipNumber } from '../../tip-number.ts';
import { inboxMessages, tipMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { categoryName, STATE_TONES } from './tip-words.ts';
import { useAreaName } from './use-desk-facts.ts';

const ORIGIN = { on_behalf: 'tip.onBehalf', derived: 'tip.derived' } as const;

/** What a tip is and where it stands, in three lines. */
export function TipHeader({ reply: { tip, submission } }: { reply: TipReply }) {
  const t = useText(tipMessages);
  const inbox = useText(inboxMessages);
  const language = useLanguage();
  const areaName = useAreaName();
  const { envelope } = submission;
  const facts = [
    t('tip.number', { number: tipNumber(tip.tipId) }),
    t('tip.received', {
      when: formatMoment(tip.receivedAt, language),
      channel: inbox(`channel.${tip.channel}`),
    }),
    ...(envelope === 'reporter' ? [] : [t(ORIGIN[envelope])]),
  ];
  const standing = [
    ...(tip.classification ? [inbox(`classification.${tip.classification}`)] : []),
    ...(tip.outcome && tip.state === 'closed' ? [inbox(`outcome.${tip.outcome}`)] : []),
    ...(tip.useful === null ? [] : [t(tip.useful ? 'tip.useful' : 'tip.notUseful')]),
    tip.assignee ? t('tip.assignee', { name: tip.assignee.displayName }) : t('tip.nobody'),
    ...(tip.extensionAsked ? [t('tip.asked', { extension: inbox(`extension.${tip.extensionAsked}`) })] : []),
  ];
  return (
    <header className="tip-head">
      <h1>
        {categoryName(tip.category, language)}
        <span className="tip-area">{areaName(tip.placeAreaId)}</span>
      </h1>
      <p className="tip-facts">{facts.join(' · ')}</p>
      <p className="tip-standing">
        <StateChip tone={STATE_TONES[tip.state]}>{inbox(`state.${tip.state}`)}</StateChip>
        <span>{standing.join(' · ')}</span>
      </p>
    </header>
  );
}
