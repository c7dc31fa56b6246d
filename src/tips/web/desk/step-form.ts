import type { Change } from '../../desk-contract.ts';
import {
  type Action,
  type Classification,
  type Extension,
  isCrime,
  OUTCOME_CODES,
  OUTCOMES,
  type Outcome,
} from '../../workflow.ts';

/** What has been chosen in a step's dialog so far. */
export interface StepFields {
  readonly classification?: Classification;
  readonly useful?: boolean;
  readonly assigneeId?: string;
  readonly extension?: Extension;
  readonly outcome?: Outcome;
}

/** The step that the fields ask for; undefined while something is still to be chosen. */
export function changeOf(action: Change['action'], fields: StepFields): Change | undefined {
  const { classification, useful = false, assigneeId, extension, outcome } = fields;
  switch (action) {
    case 'classify':
      return classification && { action, classification, useful };
    case 'assign':
      return assigneeId ? { action, assigneeId } : undefined;
    case 'request_extension':
      return extension && { action, extension };
    case 'resolve':
      return outcome && { action, outcome };
    default:
      return { action };
  }
}

/** Steps that concern no other tip and no other unit: those of the one dialog. */
export function isOfOneTip(action: Action): action is Change['action'] {
  return !WITH_DIALOG_OF_THEIR_OWN.some((other) => other === action);
}

const WITH_DIALOG_OF_THEIR_OWN = ['split', 'link', 'unlink', 'transfer', 'return_transfer'] as const;

/** The outcomes that a tip of this classification can have. */
export function outcomesFor(classification: Classification | null): Outcome[] {
  const kind = isCrime(classification) ? 'crime' : 'order';
  return OUTCOME_CODES.filter((code) => OUTCOMES[code].for === kind);
}

/** Steps that need no more than a press: nothing to choose, no reason, no act outside that they vouch for. */
export function isImmediate(action: Action): boolean {
  return action === 'start_verification';
}
