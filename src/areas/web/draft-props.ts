import type { AreaSet } from '../area.ts';
import type { ChangeDraft } from './change-draft.ts';

/** What every part of the dialog works on. */
export interface DraftProps {
  readonly areas: AreaSet;
  readonly draft: ChangeDraft;
  readonly onChange: (draft: ChangeDraft) => void;
  /** Whether it has been handed in once, so that what is missing is said. */
  readonly tried: boolean;
}
