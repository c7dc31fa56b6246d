import { sightingHash } from '../../../../tips/sighting.ts';
import { formatDay } from '../../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconEye, IconMessage2, IconPhone } from '../../../../ui/icons.ts';
import { definePage } from '../../../../ui/public/define-page.ts';
import { ButtonLink, localPath, PageLayout } from '../../../../ui/public/index.ts';
import type { WantedNoticeData } from '../../../wanted-page-data.ts';
import { publicWantedMessages } from './messages.ts';
import { Portrait } from './portrait.tsx';
import './wanted.css';

function WantedNoticePage({ notice }: WantedNoticeData) {
  const t = useText(publicWantedMessages);
  const language = useLanguage();
  const { noticeId, number, fullName } = notice;
  return (
    <PageLayout>
      <p className="wanted-back">
        <a href={localPath('/truy-na', language)}>{t('wanted.back')}</a>
      </p>
      <h1>{fullName}</h1>
      <Portrait notice={notice} large />
      <Facts notice={notice} />
      <p>{t('wanted.presumed')}</p>
      <Advice />
      <p>
        <ButtonLink href={localPath(`/bao-tin${sightingHash({ noticeId, number })}`, language)}>
          {t('wanted.report')}
        </ButtonLink>
      </p>
      <p className="wanted-soft">{t('wanted.report.sealed')}</p>
    </PageLayout>
  );
}

function Facts({ notice }: WantedNoticeData) {
  const t = useText(publicWantedMessages);
  const { number, decidedOn, publishedOn } = notice;
  const unknown = t('wanted.unknown');
  const facts = [
    [t('wanted.offence'), notice.offence],
    [t('wanted.born'), notice.birthYear === null ? unknown : String(notice.birthYear)],
    [t('wanted.residence'), notice.residence || unknown],
    [t('wanted.features'), notice.features || unknown],
    [t('wanted.decision'), t('wanted.decision.of', { number, day: formatDay(decidedOn) })],
    [t('wanted.issuer'), notice.issuer],
    [t('wanted.source'), notice.source],
    [t('wanted.contact'), notice.contact],
  ] as const;
  return (
    <>
      <dl className="wanted-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="wanted-soft">{t('wanted.published', { day: formatDay(publishedOn) })}</p>
    </>
  );
}

const ADVICE = [
  { key: 'wanted.seen.danger', Icon: IconPhone },
  { key: 'wanted.seen.alone', Icon: IconEye },
  { key: 'wanted.seen.sms', Icon: IconMessage2 },
] as const;

/** What to do, and what not to: nobody is sent after anybody. */
function Advice() {
  const t = useText(publicWantedMessages);
  return (
    <section className="wanted-advice" aria-labelledby="seen">
      <h2 id="seen">
        <IconAlertTriangle size={20} aria-hidden="true" />
        {t('wanted.seen')}
      </h2>
      <ul>
        {ADVICE.map(({ key, Icon }) => (
          <li key={key}>
            <Icon size={20} aria-hidden="true" />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
      <p className="ground">{t('wanted.seen.law')}</p>
    </section>
  );
}

/** `/truy-na/:noticeId`: one notice as its decision has it, what to do on seeing the person, and the way to report. */
export const page = definePage({
  messages: publicWantedMessages,
  title: (t) => t('wanted.title'),
  Page: WantedNoticePage,
});
