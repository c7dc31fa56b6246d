import type { ComponentType } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { Progress, Question } from '../../../ui/public/index.ts';
import { ConcernsScreen } from './concerns-screen.tsx';
import { ContactScreen } from './contact-screen.tsx';
import type { Screen } from './draft.ts';
import { type ReportText, saidFaults } from './faults.ts';
import { KindScreen, UrgentScreen } from './kind-screen.tsx';
import { reportMessages } from './messages.ts';
import { ReviewScreen } from './review-screen.tsx';
import type { ScreenProps } from './screen-props.ts';
import { SendRefused } from './send-refused.tsx';
import { StoryScreen } from './story-screen.tsx';
import type { Sending } from './use-sending.ts';
import { WhenScreen } from './when-screen.tsx';
import { WhereScreen } from './where-screen.tsx';

const BODY: Readonly<Record<Screen, ComponentType<ScreenProps>>> = {
  kind: KindScreen,
  urgent: UrgentScreen,
  concerns: ConcernsScreen,
  where: WhereScreen,
  when: WhenScreen,
  story: StoryScreen,
  contact: ContactScreen,
  review: ReviewScreen,
};

/** Where a screen stands in the progress; the call to 113 belongs to the first question. */
const STEP: Readonly<Record<Screen, number>> = {
  kind: 1,
  urgent: 1,
  concerns: 2,
  where: 3,
  when: 4,
  story: 5,
  contact: 6,
  review: 7,
};

const LEADS = ['kind', 'urgent', 'concerns', 'story', 'contact', 'review'] as const;

/** The screen at which the draft stands. One frame for all of them, so that focus and progress carry over. */
export function ReportForm(props: ScreenProps & { readonly sending: Sending; readonly onSend: () => void }) {
  const { report, directory, sending } = props;
  const t = useText(reportMessages);
  const { screen, faults } = report.draft;
  const Body = BODY[screen];
  const isReview = screen === 'review';
  const onItsWay = sending.state !== 'idle' && sending.state !== 'refused';
  const next = () => {
    if (!isReview) report.next();
    else if (directory.state === 'ready') props.onSend();
    else if (directory.state === 'refused') props.askAgain();
  };
  return (
    <Question
      name={screen}
      step={STEP[screen]}
      total={STEP.review}
      title={t(`report.${screen}`)}
      {...leadOf(screen, t)}
      {...nextLabelOf(screen, t)}
      faults={saidFaults(faults, t)}
      busy={isReview && (onItsWay || directory.state === 'loading')}
      onNext={next}
      onBack={screen === 'kind' || onItsWay ? undefined : report.back}
    >
      <Body {...props} />
      {isReview && <OnItsWay sending={sending} />}
    </Question>
  );
}

function leadOf(screen: Screen, t: ReportText): { lead?: string } {
  const led = LEADS.find((each) => each === screen);
  return led ? { lead: t(`report.${led}.lead`) } : {};
}

function nextLabelOf(screen: Screen, t: ReportText): { nextLabel?: string } {
  if (screen === 'review') return { nextLabel: t('report.send') };
  return screen === 'urgent' ? { nextLabel: t('report.urgent.next') } : {};
}

/** How far the sending has come, or why it did not. */
function OnItsWay({ sending }: { sending: Sending }) {
  const t = useText(reportMessages);
  if (sending.state === 'sealing') return <Progress label={t('report.send.sealing')} />;
  if (sending.state === 'files') return <Progress label={t('report.send.files')} share={sending.share} />;
  if (sending.state === 'tip') return <Progress label={t('report.send.tip')} />;
  return sending.state === 'refused' ? <SendRefused fault={sending.fault} /> : null;
}
