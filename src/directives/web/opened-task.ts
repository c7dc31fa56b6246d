import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readTask } from '../task-contract.ts';

/** A task as its page has it. */
export type OpenedTask = ReplyOf<typeof readTask>;
