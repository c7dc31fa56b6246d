import type { Generated } from 'kysely';
import type { Channel, Duty, Equipment, FindingEnd, FindingKind, Stay } from '../codes.ts';

/** A boarding house with what it adds up to. */
export interface HouseTable {
  area_id: number;
  house_id: string;
  scheme_id: string;
  site_id: string;
  unit_id: number;
  member_id: string | null;
  address: string;
  /** The address by which the register is searched, see `foldWords`. */
  folded: string;
  rules: string;
  gate_hour: string | null;
  rooms: Generated<number>;
  capacity: Generated<number>;
  occupants: Generated<number>;
  open_findings: Generated<number>;
  next_check_on: string | null;
  /** The last day of a house that is let no more. */
  ended_on: Generated<string | null>;
  /** The account that ended it; null while it is let, and of one that ended before this was written down. */
  ended_by: Generated<string | null>;
  version: number;
  recorded_by: string;
  recorded_at: Date;
}

/** A room with its places. */
export interface HouseRoomTable {
  area_id: number;
  house_id: string;
  room_id: string;
  number: string;
  capacity: number;
  occupants: Generated<number>;
}

/** Fire equipment of a house. */
export interface HouseEquipmentTable {
  area_id: number;
  house_id: string;
  kind: Equipment;
  count: number;
  next_check_on: string;
}

/** That somebody lives, or lived, in a room. */
export interface HouseResidentTable {
  area_id: number;
  house_id: string;
  resident_id: string;
  room_id: string;
  stay: Stay;
  arrived_on: string;
  left_on: string | null;
}

/** Who it is, sealed to the landlord, while they live there. */
export interface HouseResidentWordsTable {
  area_id: number;
  house_id: string;
  resident_id: string;
  sealed: Buffer;
}

/** Something to notify. */
export interface HouseDutyTable {
  area_id: number;
  house_id: string;
  duty_id: string;
  resident_id: string;
  kind: Duty;
  opens_on: string;
  due_at: Date;
  verified: boolean;
  done_on: string | null;
  channel: Channel | null;
  dropped_on: string | null;
  /** Until when temporary residence was registered by it. */
  until: string | null;
  /** The duty whose term this one renews. */
  renews: string | null;
}

/** A check visit. */
export interface HouseVisitTable {
  area_id: number;
  house_id: string;
  visit_id: string;
  on_day: string;
  findings: number;
  /** The key that a phone made for the words of this visit (Ed25519, base64url); null where the unit signed them. */
  note_key: string | null;
  recorded_by: string;
  recorded_at: Date;
}

/** What a visit found, and what became of it. */
export interface HouseFindingTable {
  area_id: number;
  house_id: string;
  finding_id: string;
  visit_id: string;
  scheme_id: string;
  kind: FindingKind;
  /** What is to be put right, in a few clear words about the house. */
  said: string;
  follow_up_on: string;
  closed_on: string | null;
  outcome: FindingEnd | null;
  closed_by: string | null;
}

declare module '../../platform/database.ts' {
  interface Database {
    house: HouseTable;
    house_room: HouseRoomTable;
    house_equipment: HouseEquipmentTable;
    house_resident: HouseResidentTable;
    house_resident_words: HouseResidentWordsTable;
    house_duty: HouseDutyTable;
    house_visit: HouseVisitTable;
    house_finding: HouseFindingTable;
  }
}

declare module '../../platform/jobs.ts' {
  interface TaskPayloads {
    /** Ends the words of check visits and of their findings whose term is over. */
    'houses:end_words': Record<string, never>;
  }
}

declare module '../../words/server/registers.ts' {
  interface Registers {
    house_visit: 'note';
    house_finding: 'done';
  }
}
