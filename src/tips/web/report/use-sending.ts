import { useEffect, useState } from 'react';
import { WorkerFault } from '../../../ui/worker-calls.ts';
import { ApiError } from '../../../wire/client.ts';
import type { ErrorCode } from '../../../wire/errors.ts';
import type { Submitted } from '../../reporter-contract.ts';
import type { Directory } from '../check-directory.ts';
import type { DeliveryNews, SealedReport } from './deliver-report.ts';
import type { Answers } from './draft.ts';
import { forgetDraft } from './kept-draft.ts';
import { forgetSealed, keepSealed } from './outbox.ts';
import { sendReport } from './send-report.ts';
import type { ReportSession } from './session.ts';
import type { Attachments } from './use-attachments.ts';

/** Why a report did not leave, in a code that has words. */
export type SendFault = ErrorCode | 'offline' | 'unsealed' | 'file_not_sealed';

/** Where the sending of a report stands. */
export type Sending =
  | { readonly state: 'idle' }
  | { readonly state: 'sealing' | 'tip' | 'waiting' }
  | { readonly state: 'files'; readonly share: number }
  | { readonly state: 'sent'; readonly acknowledgement: Submitted; readonly sound: boolean }
  | { readonly state: 'refused'; readonly fault: SendFault };

/** All that sending needs of the form. */
interface Ready {
  readonly session: ReportSession;
  readonly answers: Answers;
  readonly today: string;
  readonly attachments: Attachments;
  readonly directory: Directory;
  readonly freshDirectory: () => Promise<Directory>;
  /** The code of the site that it is sent from. */
  readonly siteCode: string | undefined;
}

/** Sends the report, and tells how far it has come; `words` are there as soon as it is sealed. */
export function useSending(): {
  readonly sending: Sending;
  readonly words: readonly string[] | null;
  /** Whether the report as it is sealed now is on this device, whatever becomes of its sending. */
  readonly kept: boolean;
  readonly send: (ready: Ready) => void;
  readonly keep: () => void;
} {
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [sealedReport, setSealedReport] = useState<SealedReport | null>(null);
  const [kept, keep] = useKept(sealedReport);

  const send = async ({
    session,
    answers,
    today,
    attachments,
    directory,
    freshDirectory,
    siteCode,
  }: Ready) => {
    setSending({ state: 'sealing' });
    try {
      const files = await attachments.settle();
      const acknowledgement = await sendReport(
        session,
        { answers, today, files, directory, siteCode },
        {
          freshDirectory,
          onSealed: (made, sealed) => {
            setSealedReport(sealed);
            setWords(made);
          },
          onNews: (news) => {
            setSending((before) => sendingAfter(before, news));
          },
        },
      );
      const sound = await session.ask('check', acknowledgement).catch(() => false);
      setSending({ state: 'sent', acknowledgement, sound });
      forgetDraft();
      await forgetSealed(session.draftId);
    } catch (error) {
      setSending({ state: 'refused', fault: faultOf(error) });
    }
  };

  return {
    sending,
    words,
    kept,
    send: (ready) => void send(ready),
    keep,
  };
}

/** Keeps the report on this device from the moment that this is wished; one sealed anew takes the place of the first. */
function useKept(report: SealedReport | null): readonly [kept: boolean, keep: () => void] {
  const [isWished, setWished] = useState(false);
  const [onDevice, setOnDevice] = useState<SealedReport | null>(null);
  useEffect(() => {
    if (!isWished || !report) return;
    keepSealed(report)
      .then(() => setOnDevice(report))
      .catch(() => setWished(false));
  }, [isWished, report]);
  return [report !== null && report === onDevice, () => setWished(true)];
}

/** Once it waits for a line it is said to wait until it has arrived: each try in between is no news. */
function sendingAfter(before: Sending, news: DeliveryNews): Sending {
  if (before.state === 'waiting') return before;
  if (news.doing === 'waiting') return { state: 'waiting' };
  return news.doing === 'files' ? { state: 'files', share: news.share } : { state: 'tip' };
}

const WORKER_FAULTS: Readonly<Record<string, SendFault>> = {
  unsigned_unit_key: 'unsigned_unit_key',
  file_not_sealed: 'file_not_sealed',
  too_large: 'too_large',
};

function faultOf(error: unknown): SendFault {
  if (error instanceof ApiError) return error.code;
  return (error instanceof WorkerFault && WORKER_FAULTS[error.code]) || 'unsealed';
}
