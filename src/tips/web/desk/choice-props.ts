import type { TipReply } from './open-tip.ts';
import type { StepFields } from './step-form.ts';

/** What every part of a step's dialog is given. */
export interface ChoiceProps {
  readonly reply: TipReply;
  readonly fields: StepFields;
  readonly onChange: (fields: StepFields) => void;
  /** Shows what is missing; set once somebody has tried to go on. */
  readonly tried: boolean;
}
