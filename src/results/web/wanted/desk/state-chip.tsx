import { StateChip, type StateTone } from '../../../../ui/desk/index.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import type { WantedState } from '../../../wanted-codes.ts';
import { wantedMessages } from './messages.ts';

const TONES: Readonly<Record<WantedState, StateTone>> = {
  draft: 'waiting',
  published: 'working',
  arrested: 'done',
  persuaded: 'done',
  surrendered: 'done',
  withdrawn: 'halted',
  discarded: 'halted',
};

/** Where a notice stands, by its name. */
export function WantedStateChip({ state }: { state: WantedState }) {
  const t = useText(wantedMessages);
  return <StateChip tone={TONES[state]}>{t(`state.${state}`)}</StateChip>;
}
