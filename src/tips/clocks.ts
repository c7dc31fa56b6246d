import { keysOf } from '../wire/keys-of.ts';

/** The clocks that can run on a tip, each with the parameter of the law book that gives its length. */
export const CLOCKS = {
  answer_transfer: { parameter: 'tip.transfer.answer' },
  verify: { parameter: 'tip.verify.ordinary' },
  notice_of_receipt: { parameter: 'tip.notice_of_receipt' },
  resolve: { parameter: 'tip.resolve' },
  service: { parameter: 'tip.service' },
  notice_of_result: { parameter: 'tip.notice_of_result' },
} as const;
export type ClockCode = keyof typeof CLOCKS;
export const CLOCK_CODES = keysOf(CLOCKS);

export const CLOCK_STATES = ['running', 'suspended', 'met', 'missed', 'void'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];
