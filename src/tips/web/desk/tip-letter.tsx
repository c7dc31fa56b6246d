import { Link } from '@tanstack/react-router';
import type { TipContent } from '../../../sealed/plaintext.ts';
import { Seal } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { tipMessages } from './messages.ts';
import { NoShare } from './no-share.tsx';
import type { TipReply } from './open-tip.ts';
import type { Opening } from './opened-tips.ts';
import { dayWords } from './tip-words.ts';
import { useUnitName, useUnits } from './use-desk-facts.ts';

/** What was told, as a letter; or why it cannot be read here and what to do. */
export function TipLetter({ reply, opening }: { reply: TipReply; opening: Opening<TipContent> | undefined }) {
  const t = useText(tipMessages);
  const unitName = useUnitName();
  const units = useUnits();
  const unit = units.find(({ unitId }) => unitId === reply.submission.unitId)?.label ?? '';
  const holders = [reply.tip.unitId, ...(reply.alsoUnitId === null ? [] : [reply.alsoUnitId])];
  const readers = [
    ...holders.map((unitId) => t('tip.readers.unit', { unit: unitName(unitId) })),
    t('tip.readers.recovery'),
  ];
  return (
    <section className="letter" aria-label={t('tip.letter')}>
      <div className="letter-seal">
        <h2>{t('tip.letter')}</h2>
        <Seal readers={readers} clear={t('tip.clear')} />
      </div>
      <Inside reply={reply} opening={opening} unit={unit} />
    </section>
  );
}

function Inside(props: { reply: TipReply; opening: Opening<TipContent> | undefined; unit: string }) {
  const { reply, opening, unit } = props;
  const t = useText(tipMessages);
  const { status } = useKeyring();
  // the shell covers the page with the way to unlock; beneath it nothing that was opened stays
  if (status !== 'unlocked') return <Closed title={t('tip.locked')} hint={t('tip.locked.hint')} />;
  if (!opening) return <p role="status">{t('tip.opening')}</p>;
  if (opening.status === 'no_share') return <NoShare {...opening} unit={unit} />;
  if (opening.status === 'refused') {
    const why = REFUSALS.find((code) => code === opening.code) ?? 'other';
    return (
      <div role="alert" className="letter-refused">
        <Closed title={t('tip.refused')} hint={t(`tip.refused.${why}`)} />
      </div>
    );
  }
  return <Content content={opening.content} submission={reply.submission} />;
}

const REFUSALS = ['binding_mismatch', 'bad_signature'] as const;

/** A letter that stays closed. */
function Closed(props: { title: string; hint: string }) {
  return (
    <div className="letter-closed">
      <p className="letter-closed-title">{props.title}</p>
      <p>{props.hint}</p>
    </div>
  );
}

function Content(props: { content: TipContent; submission: TipReply['submission'] }) {
  const { content, submission } = props;
  const { day, signedBy, envelope } = submission;
  const t = useText(tipMessages);
  const unitName = useUnitName();
  const facts = [
    [t('tip.letter.day'), day ? dayWords(day) : undefined],
    [t('tip.letter.hour'), content.hour],
    [t('tip.letter.place'), content.place],
    [t('tip.letter.landmark'), content.landmark],
    [t('tip.letter.contact'), content.contact],
    [t('tip.letter.source'), content.source],
  ] as const;
  return (
    <>
      {content.about && <AboutWanted {...content.about.wanted} />}
      <p className="letter-text">{content.text}</p>
      <dl className="letter-facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {signedBy && <p className="letter-aside">{t(SIGNED[envelope], { unit: unitName(signedBy.unitId) })}</p>}
      {!content.contact && envelope !== 'derived' && (
        <p className="letter-aside">{t('tip.letter.noContact')}</p>
      )}
      {content.replyWanted === false && <p className="letter-aside">{t('tip.letter.noReply')}</p>}
    </>
  );
}

/** The wanted notice from which the reporter came, under the number that they read; nothing is asked of the server. */
function AboutWanted({ noticeId, number }: { noticeId: string; number: string }) {
  const t = useText(tipMessages);
  return (
    <p className="letter-about">
      {t('tip.letter.wanted', { number })}{' '}
      <Link to="/ket-qua/truy-na/$noticeId" params={{ noticeId }}>
        {t('tip.letter.wanted.open')}
      </Link>
    </p>
  );
}

/** Who vouches for a letter that no receipt signed; its signature has been checked by the time it is shown. */
const SIGNED = {
  reporter: 'tip.letter.onBehalf',
  on_behalf: 'tip.letter.onBehalf',
  derived: 'tip.letter.derived',
} as const;
