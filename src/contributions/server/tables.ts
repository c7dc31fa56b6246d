import type { Reason, Side, Sort } from '../fund.ts';

/** A fund as it stands. Amounts are in đồng. */
export interface SchemeFundTable {
  area_id: number;
  scheme_id: string;
  given: number;
  spent: number;
  entries: number;
  from_household: number;
  from_enterprise: number;
  from_state: number;
  from_other: number;
}

/** One entry of a fund; it never changes. */
export interface FundEntryTable {
  area_id: number;
  scheme_id: string;
  number: number;
  entry_id: string;
  side: Side;
  on_day: string;
  amount: number;
  balance: number;
  thing: string | null;
  quantity: number | null;
  worth: number | null;
  sort: Sort | null;
  about: string | null;
  paper: string | null;
  reverses: number | null;
  reason: Reason | null;
  recorded_by: string;
  recorded_at: Date;
}

/** Things that were given by an entry, and how many are not in use yet. */
export interface FundThingTable {
  area_id: number;
  scheme_id: string;
  number: number;
  thing: string;
  quantity: number;
  remaining: number;
}

/** How many things an entry took from a gift to put them to use. */
export interface FundTakenTable {
  area_id: number;
  scheme_id: string;
  number: number;
  taken_from: number;
  quantity: number;
}

/** What a giver's code is known by. */
export interface FundSlipTable {
  area_id: number;
  scheme_id: string;
  number: number;
  code_hash: Buffer;
  made_at: Date;
}

declare module '../../platform/database.ts' {
  interface Database {
    scheme_fund: SchemeFundTable;
    fund_entry: FundEntryTable;
    fund_thing: FundThingTable;
    fund_taken: FundTakenTable;
    fund_slip: FundSlipTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Ends the names of givers whose term is over. */
    'contributions:end_words': Record<string, never>;
  }
}

declare module '../../words/server/registers.ts' {
  interface Registers {
    fund_entry: 'giver';
  }
}
