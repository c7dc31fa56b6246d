import { useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '../../../wire/errors.ts';
import { deliverReport, type SealedReport } from './deliver-report.ts';
import { forgetSealed, sealedWaiting } from './outbox.ts';
import type { ReportSession } from './session.ts';
import { codeOf } from './use-directory.ts';

/** A sealed report that an earlier visit left on this device. */
export interface OutboxItem {
  readonly draftId: string;
  readonly state: 'waiting' | 'sent' | { readonly refused: ErrorCode | 'offline' };
}

/** Sends what earlier visits left sealed on this device, and tells how it goes. */
export function useOutbox(touch: () => ReportSession): {
  readonly items: readonly OutboxItem[];
  readonly remove: (draftId: string) => void;
} {
  const [items, setItems] = useState<readonly OutboxItem[]>([]);
  const mark = ({ draftId, state }: OutboxItem) =>
    setItems((before) => before.map((item) => (item.draftId === draftId ? { draftId, state } : item)));

  const deliver = async (report: SealedReport) => {
    const { draftId } = report.submission;
    try {
      await deliverReport(report, touch().proofOf, () => undefined);
      await forgetSealed(draftId);
      mark({ draftId, state: 'sent' });
    } catch (error) {
      mark({ draftId, state: { refused: codeOf(error) } });
    }
  };

  const send = useRef(deliver);
  send.current = deliver;
  // once, at the first sight of the page
  useEffect(() => {
    sealedWaiting()
      .then((reports) => {
        setItems(reports.map(({ submission }) => ({ draftId: submission.draftId, state: 'waiting' })));
        for (const report of reports) void send.current(report);
      })
      .catch(() => undefined);
  }, []);

  const remove = (draftId: string) => {
    setItems((before) => before.filter((item) => item.draftId !== draftId));
    void forgetSealed(draftId);
  };
  return { items, remove };
}
