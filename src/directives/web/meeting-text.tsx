import { formatDay, formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { Meeting } from '../board-contract.ts';
import { Fact } from './fact.tsx';
import { boardMessages } from './messages.ts';

/** What was said at a meeting, and who led it. */
export function MeetingText({ meeting }: { meeting: Meeting }) {
  const t = useText(boardMessages);
  const language = useLanguage();
  const { chair, secretary, agenda, minutes, issued } = meeting;
  const none = <span className="board-soft">{t('meeting.none')}</span>;
  return (
    <>
      <dl className="board-facts">
        <Fact name={t('meeting.heldOn')}>{formatDay(meeting.heldOn)}</Fact>
        <Fact name={t('meeting.place')}>{meeting.place}</Fact>
        <Fact name={t('meeting.chair')}>{chair ? `${chair.name}, ${chair.post}` : none}</Fact>
        <Fact name={t('meeting.secretary')}>{secretary ? `${secretary.name}, ${secretary.post}` : none}</Fact>
      </dl>
      {issued && (
        <p className="board-soft board-hash">
          {t('meeting.issuedBy', { name: issued.by, when: formatMoment(issued.at, language) })}
          <br />
          {t('meeting.hash')}: <code>{issued.hash}</code>
        </p>
      )}
      <section className="board-section">
        <h2>{t('meeting.agenda')}</h2>
        {agenda.length === 0 ? (
          none
        ) : (
          <ol className="board-plain">
            {agenda.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        )}
      </section>
      <section className="board-section">
        <h2>{t('meeting.minutes')}</h2>
        {minutes === '' ? none : <p className="board-words">{minutes}</p>}
      </section>
    </>
  );
}
