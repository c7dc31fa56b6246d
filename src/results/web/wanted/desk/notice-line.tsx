import { Link } from '@tanstack/react-router';
import { formatDay } from '../../../../ui/i18n/formats.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import type { WantedRow } from '../../../wanted-contract.ts';
import { useUnitNames } from '../../use-result-actor.ts';
import { wantedMessages } from './messages.ts';
import { WantedStateChip } from './state-chip.tsx';

/** One notice in a list: who and what for where that may be known, the decision, where it stands. */
export function NoticeLine({ notice }: { notice: WantedRow }) {
  const t = useText(wantedMessages);
  const unitName = useUnitNames();
  const { noticeId, person, number, decidedOn, publishedOn, ending, visits, state, unitId } = notice;
  const facts = [
    publishedOn && t('wanted.published', { day: formatDay(publishedOn) }),
    ending && t('wanted.ended', { day: formatDay(ending.endedOn) }),
    visits > 0 && t('wanted.visits', { count: visits }),
    unitName(ending?.unitId ?? unitId),
  ];
  const decision =
    number !== null && decidedOn !== null
      ? t('wanted.decision', { number, day: formatDay(decidedOn) })
      : t('wanted.decision.missing');
  return (
    <li className={person ? 'wanted-row' : 'wanted-row wanted-row-plain'}>
      {person && <Thumb notice={notice} />}
      <div className="wanted-row-who">
        {person ? (
          <Link to="/ket-qua/truy-na/$noticeId" params={{ noticeId }}>
            {person.fullName}
          </Link>
        ) : (
          <span>{t('wanted.noName', { number: number ?? t('wanted.noNumber') })}</span>
        )}
        {person && <p>{person.offence}</p>}
      </div>
      <div>
        <p>{decision}</p>
        <p className="wanted-note">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <WantedStateChip state={state} />
    </li>
  );
}

/** A small portrait where there is one and it may be seen; else an empty place of its size. */
function Thumb({ notice: { person, noticeId, version } }: { notice: WantedRow }) {
  if (!person?.hasPhoto) return <span className="wanted-thumb" aria-hidden="true" />;
  return <img className="wanted-thumb" src={deskPhotoPath(noticeId, version)} alt="" loading="lazy" />;
}

/** Where the portrait of a notice is for those at a desk; the version makes the browser ask anew once it changed. */
export function deskPhotoPath(noticeId: string, version: number): string {
  return `/api/wanted/${noticeId}/photo?version=${version}`;
}
