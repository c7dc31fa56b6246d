import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Meeting } from '../board-contract.ts';
import { boardMessages } from './messages.ts';

/** Issued minutes as the State's papers look; seen on paper alone. */
export function MinutesPaper(props: { meeting: Meeting; issued: NonNullable<Meeting['issued']> }) {
  const { meeting, issued } = props;
  const t = useText(boardMessages);
  const { number, place, agenda, minutes, conclusions, chair, secretary } = meeting;
  const day = formatDay(meeting.heldOn);
  return (
    <article className="minutes" aria-hidden="true">
      <header className="minutes-head">
        <div>
          <p className="minutes-body">{issued.board}</p>
          <p>{t('paper.number', { number: String(number).padStart(2, '0') })}</p>
        </div>
        <div>
          <p className="minutes-nation">{t('paper.nation')}</p>
          <p className="minutes-motto">{t('paper.motto')}</p>
        </div>
      </header>
      <p className="minutes-kind">{t('paper.minutes')}</p>
      <p className="minutes-subject">{t('paper.subject', { day })}</p>
      <p>{t('paper.time', { day })}</p>
      <p>{t('paper.place', { place })}</p>
      <p>
        {t('meeting.chair')}: {chair ? `${chair.name}, ${chair.post}` : ''}
      </p>
      <p>
        {t('meeting.secretary')}: {secretary ? `${secretary.name}, ${secretary.post}` : ''}
      </p>
      <h2>I. {t('meeting.agenda')}</h2>
      <ol>
        {agenda.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <h2>II. {t('meeting.minutes')}</h2>
      <p className="minutes-words">{minutes}</p>
      <h2>III. {t('meeting.conclusions')}</h2>
      <ol>
        {conclusions.map((item, index) => (
          <li key={item}>
            {index === conclusions.length - 1 ? `${item.replace(/\.$/, '')}${t('paper.end')}` : item}
          </li>
        ))}
      </ol>
      <footer className="minutes-signed">
        <div>
          <p className="minutes-post">{t('paper.secretary')}</p>
          <p className="minutes-name">{secretary?.name}</p>
        </div>
        <div>
          <p className="minutes-post">{t('paper.chair')}</p>
          <p className="minutes-name">{chair?.name}</p>
        </div>
      </footer>
      <p className="minutes-hash">
        {t('meeting.hash')}: {issued.hash}
      </p>
    </article>
  );
}
