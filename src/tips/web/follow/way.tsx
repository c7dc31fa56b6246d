import type { ReactNode } from 'react';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Timeline, type TimelineStep } from '../../../ui/public/index.ts';
import type { TipStep } from '../../contract.ts';
import type { State } from '../../workflow.ts';
import { Clocks } from './clocks.tsx';
import type { FollowText } from './follow-text.ts';
import { LetterWords } from './letter-words.tsx';
import { followMessages } from './messages.ts';
import { standingOf } from './standing.ts';
import type { OpenedTip } from './use-follow.ts';

/** What is still to come, by where the tip stands. */
const COMING: Readonly<Record<State, readonly ('classify' | 'handle' | 'result')[]>> = {
  received: ['classify', 'handle', 'result'],
  verifying: ['classify', 'handle', 'result'],
  classified: ['handle', 'result'],
  handling: ['result'],
  suspended: ['result'],
  closed: [],
};

/** The way of the tip from top to bottom; where it stands now is open, with its clocks. */
export function Way({ opened, unit }: { opened: OpenedTip; unit: string }) {
  const t = useText(followMessages);
  const language = useLanguage();
  const { tip, law, today } = opened;
  const taken = tip.steps.filter(({ action }) => action !== 'add').toSorted((a, b) => a.seq - b.seq);
  const done = taken.map(
    (step): TimelineStep => ({
      id: String(step.seq),
      title: titleOf(step, t, ownerAt(taken, step, { unit, first: t('tip.by.first') }, language)),
      when: formatMoment(step.at, language),
      state: 'done',
      children: (
        <StepBody
          step={step}
          opened={opened}
          unit={ownerAt(taken, step, { unit, first: t('tip.by.first') }, language)}
        />
      ),
    }),
  );
  const standing = standingOf(tip);
  const running = tip.clocks.filter(({ state }) => state === 'running' || state === 'suspended');
  const present: TimelineStep = {
    id: 'now',
    title: t(`tip.state.${standing}`),
    state: 'present',
    children: (
      <>
        <p>{t(`tip.now.${standing}`, { unit })}</p>
        {tip.state === 'closed' && <LastResult steps={taken} opened={opened} />}
        <Clocks clocks={running} law={law} today={today} />
      </>
    ),
  };
  const coming = COMING[tip.state].map(
    (each): TimelineStep => ({ id: each, title: t(`tip.coming.${each}`), state: 'coming' }),
  );
  return <Timeline steps={[...done, present, ...coming]} />;
}

/** Who had the tip when a step was taken: named by the transfer that brought it there; the first one, as such. */
function ownerAt(
  steps: readonly TipStep[],
  { seq }: TipStep,
  { unit, first }: { readonly unit: string; readonly first: string },
  language: Language,
): string {
  const moves = steps.filter(({ details }) => details.toUnit !== undefined);
  if (moves.length === 0) return unit;
  const arrival = moves.findLast((move) => move.seq < seq)?.details.toUnit;
  if (arrival === undefined) return first;
  return language === 'vi' ? arrival.name : arrival.nameEn;
}

function titleOf({ action, details }: TipStep, t: FollowText, unit = ''): string {
  const { classification = 'none', outcome = 'none', dueOn } = details;
  if (action === 'classify')
    return t('tip.step.classify', { classification: t(`tip.classification.${classification}`) });
  if (action === 'resolve') return t('tip.step.resolve', { outcome: t(`tip.outcome.${outcome}`) });
  if (action === 'approve_extension')
    return dueOn
      ? t('tip.step.approve_extension', { day: formatDay(dueOn) })
      : t('tip.step.approve_extension.noDay');
  if (action === 'transfer' || action === 'return_transfer')
    return t(`tip.step.${action}`, { unit: details.toUnit?.name ?? '' });
  if (action === 'accept_transfer') return t('tip.step.accept_transfer', { unit });
  if (isForOthers(action)) return t('tip.step.other');
  return t(`tip.step.${action}`);
}

/** Steps that a reporter is not shown, or not as a step. */
function isForOthers(action: TipStep['action']): action is ForOthers {
  return FOR_OTHERS.some((other) => other === action);
}

const FOR_OTHERS = [
  'add',
  'request_extension',
  'refuse_extension',
  'hold',
  'release_hold',
  'link',
  'unlink',
] as const satisfies readonly TipStep['action'][];
type ForOthers = (typeof FOR_OTHERS)[number];

function StepBody(props: { readonly step: TipStep; readonly opened: OpenedTip; readonly unit: string }) {
  const { step, opened, unit } = props;
  const t = useText(followMessages);
  const own = opened.tip.channel === 'web' ? 'tip.by.you' : 'tip.by.desk';
  const by = t(step.action === 'receive' ? own : 'tip.by.unit', { unit });
  return (
    <>
      <p className="by">{by}</p>
      <Reason messageId={step.messageId} opened={opened} />
    </>
  );
}

/** The words in which a decision was given, opened by the receipt. */
function Reason(props: { readonly messageId: string | null; readonly opened: OpenedTip }): ReactNode {
  const { messageId, opened } = props;
  const t = useText(followMessages);
  if (messageId === null) return null;
  const letter = opened.letters.get(messageId);
  if (letter === undefined) return null;
  return (
    <div className="reason">
      <p className="reason-title">{t('tip.reason')}</p>
      <LetterWords letter={letter} />
    </div>
  );
}

function LastResult({ steps, opened }: { steps: readonly TipStep[]; opened: OpenedTip }) {
  const t = useText(followMessages);
  const step = steps.findLast(({ action }) => action === 'resolve');
  if (!step) return null;
  return (
    <>
      <p>
        <strong>{titleOf(step, t)}</strong>
      </p>
      <Reason messageId={step.messageId} opened={opened} />
    </>
  );
}
