import { useEffect, useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../ui/public/define-page.ts';
import { Notice, PageLayout, useHold } from '../../../ui/public/index.ts';
import { addresses } from '../addresses.ts';
import { publicClient } from '../public-client.ts';
import { AboutNotice } from './about-notice.tsx';
import { ClosedScreen } from './closed-screen.tsx';
import { FoundOnDevice } from './found-on-device.tsx';
import { codeToSend, FromSite, FromSiteLine } from './from-site.tsx';
import { reportMessages } from './messages.ts';
import { ReceiptScreen } from './receipt-screen.tsx';
import { ReportForm } from './report-form.tsx';
import { useAttachments } from './use-attachments.ts';
import { codeOf, fetchDirectory, useDirectory } from './use-directory.ts';
import { useReport } from './use-report.ts';
import { useSending } from './use-sending.ts';
import '../public-pages.css';
import './report.css';

function ReportPage() {
  const t = useText(reportMessages);
  const [closed, setClosed] = useClosed();
  return (
    <PageLayout>
      <noscript>
        <Notice kind="warning">{t('report.noscript')}</Notice>
      </noscript>
      {closed ? (
        <ClosedScreen onTry={closed === 'no_desk' ? () => setClosed(null) : undefined} />
      ) : (
        <WriteReport />
      )}
    </PageLayout>
  );
}

function WriteReport() {
  const t = useText(reportMessages);
  const report = useReport();
  const { screen, answers } = report.draft;
  const attachments = useAttachments(report.touch);
  const areaId = answers.place.settled?.areaId ?? null;
  const concerns = answers.concerns ?? 'nobody';
  const isNear = screen === 'contact' || screen === 'review';
  const { directory, again } = useDirectory(report.session, { areaId, concerns }, isNear);
  const { sending, words, kept, send, keep } = useSending();

  const sendNow = () => {
    if (directory.state !== 'ready') return;
    const session = report.touch();
    send({
      session,
      answers,
      today: report.today,
      attachments,
      directory: directory.directory,
      siteCode: codeToSend(report),
      freshDirectory: () => fetchDirectory(session, areaId, concerns),
    });
  };

  // before the server has answered the words are shown only where there is no line to wait for
  const left = sending.state === 'sent' || sending.state === 'waiting';
  const [receiptShown, setReceiptShown] = useState(false);
  useEffect(() => {
    if (words && left) setReceiptShown(true);
  }, [words, left]);
  const isWriting = !(words && receiptShown);
  const unkept = report.unkept || attachments.files.length > 0;
  useHold(isWriting && unkept ? t('report.leaving') : undefined);
  if (words && receiptShown)
    return (
      <ReceiptScreen
        words={words}
        sending={sending}
        kept={kept}
        unkept={unkept}
        fromSite={codeToSend(report) !== undefined}
        onKeep={keep}
        onSendAgain={sendNow}
      />
    );
  return (
    // the first touch loads what seals; capture, so that nothing inside can keep it from here
    <div onFocusCapture={report.touch} onPointerDownCapture={report.touch}>
      {screen === 'kind' && (
        <FoundOnDevice touch={report.touch} onOpenDraft={report.restore} onForgetDraft={report.forget} />
      )}
      {screen === 'kind' && <AboutNotice report={report} />}
      {screen === 'kind' && <FromSite report={report} />}
      <FromSiteLine report={report} />
      <ReportForm
        report={report}
        attachments={attachments}
        directory={directory}
        askAgain={again}
        sending={sending}
        onSend={sendNow}
      />
    </div>
  );
}

/** Whether nobody can receive: asked once, when the page is opened. */
function useClosed() {
  const [closed, setClosed] = useState<'not_set_up' | 'no_desk' | null>(null);
  useEffect(() => {
    publicClient.reach(addresses.directory, { query: {} }).catch((error: unknown) => {
      const code = codeOf(error);
      if (code === 'not_set_up' || code === 'no_desk') setClosed(code);
    });
  }, []);
  return [closed, setClosed] as const;
}

/** `/bao-tin`: a report, one question a screen, sealed on the phone. The tab's title says nothing of it. */
export const page = definePage({
  messages: reportMessages,
  title: (t) => t('report.title'),
  Page: ReportPage,
});
