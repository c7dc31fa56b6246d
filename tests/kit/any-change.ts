import fc from 'fast-check';
import type { Change } from '../../src/tips/desk-contract.ts';
import { CLASSIFICATIONS, EXTENSIONS, OUTCOME_CODES } from '../../src/tips/workflow.ts';

/** Who handles, in generated lives of tips. */
export const ASSIGNEE = '5f0c1f5e-0f3a-4f6e-8f61-0a3a44f3f111';

/** Any step that can be asked of a tip, permitted or not. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom<Change>(
    { action: 'start_verification' },
    { action: 'give_notice_of_receipt' },
    { action: 'assign', assigneeId: ASSIGNEE },
    { action: 'approve_extension' },
    { action: 'refuse_extension' },
    { action: 'suspend' },
    { action: 'resume' },
    { action: 'give_notice_of_result' },
    { action: 'reopen' },
    { action: 'hold' },
    { action: 'release_hold' },
  ),
  fc.record({
    action: fc.constant('classify' as const),
    classification: fc.constantFrom(...CLASSIFICATIONS),
    useful: fc.boolean(),
  }),
  fc.record({
    action: fc.constant('request_extension' as const),
    extension: fc.constantFrom(...EXTENSIONS),
  }),
  fc.record({ action: fc.constant('resolve' as const), outcome: fc.constantFrom(...OUTCOME_CODES) }),
);
