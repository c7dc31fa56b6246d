import type { BreachKind, Measure, RequestKind, RequestOrigin, RequestOutcome } from '../codes.ts';

/** A request of somebody about their own data. */
export interface PrivacyRequestTable {
  area_id: number;
  request_id: string;
  unit_id: number;
  kind: RequestKind;
  origin: RequestOrigin;
  tip_id: string | null;
  message_id: string | null;
  received_at: Date;
  due_on: string;
  verified: boolean;
  entered_by: string | null;
  outcome: RequestOutcome | null;
  answered_at: Date | null;
  answered_on: string | null;
  answered_by: string | null;
}

/** A breach; its `version` counts what was entered about it. */
export interface BreachTable {
  area_id: number;
  breach_id: string;
  unit_id: number;
  kind: BreachKind;
  persons: number;
  measures: Measure[];
  found_at: Date;
  due_at: Date;
  verified: boolean;
  version: number;
  recorded_by: string;
  recorded_at: Date;
  notified_at: Date | null;
}

declare module '../../platform/database.ts' {
  interface Database {
    privacy_request: PrivacyRequestTable;
    breach: BreachTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Ends the words of requests and breaches whose term is over. */
    'privacy:end_words': Record<string, never>;
  }
}

declare module '../../words/server/registers.ts' {
  interface Registers {
    privacy_request: 'description' | 'reason';
    breach: 'description';
  }
}
