import { useEffect, useReducer, useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { LEAVING, useFragment } from '../../../ui/public/index.ts';
import { CATEGORIES, type CategoryCode } from '../../categories.ts';
import { readSightingHash, sightingHash } from '../../sighting.ts';
import { type SiteTicket, siteTicketHash } from '../../site-code.ts';
import { type Answers, type Draft, draftAfter, EMPTY_DRAFT, isWritten, type Screen } from './draft.ts';
import { areaFinder } from './find-areas.ts';
import { forgetDraft, keepDraft } from './kept-draft.ts';
import { openSession, type ReportSession } from './session.ts';
import { useScreenHistory } from './use-screen-history.ts';
import { useSiteTicket } from './use-site-ticket.ts';

/** The form: the draft, the ways to move in it, and what runs beside it from the first touch. */
export interface Report {
  readonly draft: Draft;
  /** The local day on which the page was opened; "today" stays that day. */
  readonly today: string;
  /** Whether the chosen kind may be going on right now. */
  readonly urgent: boolean;
  readonly session: ReportSession | null;
  /** The site that it is sent from; in memory alone, and in no draft. */
  readonly site: SiteTicket | null;
  readonly leaveSite: () => void;
  /** Starts the sealing worker where it does not run yet. */
  readonly touch: () => ReportSession;
  readonly answer: (answers: Partial<Answers>) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly edit: (screen: Screen) => void;
  readonly restore: (answers: Answers) => void;
  /** Keeps the answers on this device, as they are now. */
  readonly keep: () => void;
  /** Takes what is kept off this device; what stands on the page stays. */
  readonly forget: () => void;
  /** Whether the answers as they are now are kept on this device. */
  readonly kept: boolean;
  /** Whether something is written that is nowhere but in this page. */
  readonly unkept: boolean;
}

/** Holds a report while it is written. Everything stays in memory. */
export function useReport(): Report {
  const [draft, send] = useReducer(draftAfter, EMPTY_DRAFT);
  const [today] = useState(() => dayOfMoment(new Date()));
  const [session, setSession] = useState<ReportSession | null>(null);
  const opened = useRef<ReportSession | null>(null);
  const { answers } = draft;
  const [onDevice, setOnDevice] = useState<Answers | null>(null);
  const kept = answers === onDevice;
  const urgent = mayBeUrgent(answers.category);

  const touch = () => {
    if (opened.current) return opened.current;
    opened.current = openSession();
    setSession(opened.current);
    void areaFinder.load().catch(() => undefined);
    return opened.current;
  };

  useEffect(() => {
    const wipe = () => {
      forgetDraft();
      opened.current?.end();
    };
    addEventListener(LEAVING, wipe);
    return () => removeEventListener(LEAVING, wipe);
  }, []);

  // The notice comes in the part of the address that no server sees, and stays in memory from then on.
  useEffect(() => {
    const about = readSightingHash(location.hash);
    if (!about) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    send({ type: 'answer', answers: { about, category: 'other' } });
  }, []);

  const [site, leaveSite] = useSiteTicket((chosen) => {
    send({ type: 'answer', answers: { category: chosen } });
    send({ type: 'next', today, urgent: mayBeUrgent(chosen) });
  });

  useFragment(fragmentOf(site, answers.about));

  const back = useScreenHistory(draft.screen !== 'kind', () => send({ type: 'back', urgent }));

  return {
    draft,
    today,
    urgent,
    session,
    site,
    leaveSite,
    touch,
    back,
    answer: (said) => send({ type: 'answer', answers: said }),
    next: () => send({ type: 'next', today, urgent }),
    edit: (screen) => send({ type: 'edit', screen }),
    restore: (found) => {
      send({ type: 'restore', answers: found });
      setOnDevice(found);
    },
    keep: () => {
      keepDraft(answers, today);
      setOnDevice(answers);
    },
    forget: () => {
      forgetDraft();
      setOnDevice(null);
    },
    kept,
    unkept: isWritten(answers) && !kept,
  };
}

/** What is known of where somebody came from, as it came: in memory alone, it goes along with the page opened anew. */
function fragmentOf(site: SiteTicket | null, about: Answers['about']): string | undefined {
  if (site) return siteTicketHash(site);
  return about ? sightingHash(about) : undefined;
}

function mayBeUrgent(category: CategoryCode | null): boolean {
  return CATEGORIES.some((each) => each.mayBeUrgent && each.code === category);
}
