import { ApiError } from '../../../wire/client.ts';
import type { Submitted } from '../../reporter-contract.ts';
import type { Directory } from '../check-directory.ts';
import { written } from '../written.ts';
import { type DeliveryNews, deliverReport, type SealedReport } from './deliver-report.ts';
import { type Answers, dayOfEvent } from './draft.ts';
import type { ReportToSeal, SealedAttachment } from './sealing-calls.ts';
import type { ReportSession } from './session.ts';

/** A report as it stands when it is sent. */
interface ReportToSend {
  readonly answers: Answers;
  readonly today: string;
  readonly files: readonly { readonly sealed: SealedAttachment; readonly uploaded: boolean }[];
  readonly directory: Directory;
  /** Goes beside what is sealed, and is kept nowhere. */
  readonly siteCode: string | undefined;
}

/** Told as a report leaves: first the words of its receipt, then how far it has come. */
interface SendingEvents {
  readonly onSealed: (words: readonly string[], sealed: SealedReport) => void;
  readonly onNews: (news: DeliveryNews) => void;
  /** Gets the directory anew: the desk's key was replaced while the reporter wrote. */
  readonly freshDirectory: () => Promise<Directory>;
}

/**
 * Seals a report on the phone and sends it until it is acknowledged. Where the desk's key was replaced meanwhile
 * it is sealed anew, once. Throws `ApiError` for a refusal, `WorkerFault` where it could not be sealed.
 */
export async function sendReport(
  session: ReportSession,
  report: ReportToSend,
  events: SendingEvents,
): Promise<Submitted> {
  const attempt = async (directory: Directory) => {
    const { submission, words } = await session.ask('seal', contentOf(session, { ...report, directory }));
    const files = report.files
      .filter(({ uploaded }) => !uploaded)
      .map(({ sealed }) => ({ id: sealed.attachment.id, blob: sealed.blob }));
    const sealed = { submission, files };
    events.onSealed(words, sealed);
    return deliverReport(sealed, session.proofOf, events.onNews, report.siteCode);
  };
  try {
    return await attempt(report.directory);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'unknown_recipient') throw error;
    return attempt(await events.freshDirectory());
  }
}

function contentOf(session: ReportSession, { answers, today, files, directory }: ReportToSend): ReportToSeal {
  const { category, place, when, text, contact, about } = answers;
  const reachable = contact.wanted === 'yes' && contact.value.trim() !== '';
  return {
    draftId: session.draftId,
    category: category ?? 'other',
    areaId: place.settled?.areaId ?? null,
    day: dayOfEvent(when, today),
    content: {
      text: text.trim(),
      replyWanted: true,
      ...written('hour', when.hour),
      ...written('place', place.address),
      ...written('landmark', place.landmark),
      ...(reachable ? written('contact', contact.value) : {}),
      ...(about ? { about: { v: 1, wanted: about } } : {}),
    },
    files: files.map(({ sealed }) => sealed.attachment),
    directory,
  };
}
