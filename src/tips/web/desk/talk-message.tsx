import type { MessageContent } from '../../../sealed/plaintext.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { TipMessage } from '../../contract.ts';
import { EvidenceStrip } from './evidence-strip.tsx';
import { tipMessages } from './messages.ts';
import type { Opening } from './opened-tips.ts';

/** One message: who, when, the words, its files. */
export function TalkMessage(props: {
  tipId: string;
  message: TipMessage;
  opening: Opening<MessageContent> | undefined;
}) {
  const { tipId, message, opening } = props;
  const t = useText(tipMessages);
  const language = useLanguage();
  const theirs = message.kind === 'reply';
  const name = message.author ?? '';
  const when = formatMoment(message.at, language);
  const who = theirs ? t('talk.reporter') : message.kind === 'question' ? t('talk.desk', { name }) : name;
  return (
    <li className={theirs ? 'message message-theirs' : 'message message-ours'}>
      <p className="message-head">
        <span className="message-who">{who}</span>
        {message.kind === 'reason' && <span>{t('talk.reason')}</span>}
        <span>{when}</span>
      </p>
      {opening === undefined && <p className="message-sealed">{t('talk.sealed')}</p>}
      {opening && opening.status !== 'opened' && (
        <p className="message-sealed">{t(isForged(opening) ? 'talk.forged' : 'talk.cannotOpen')}</p>
      )}
      {opening?.status === 'opened' && (
        <>
          <p className="message-text">{opening.content.text}</p>
          <EvidenceStrip
            tipId={tipId}
            files={opening.content.files}
            contentIdentity={opening.contentIdentity}
            label={t('evidence.of', { who, when })}
          />
        </>
      )}
    </li>
  );
}

/** Refused for what it says it is, rather than for want of a key. */
function isForged(opening: Opening<MessageContent>): boolean {
  return opening.status === 'refused' && opening.code === 'bad_signature';
}
