import type { UnitKey } from './contract.ts';
import { KEY_ROLES, type Role } from './roles.ts';

/** With fewer a single absence would leave tips unread. */
export const MIN_KEY_HOLDERS = 2;

/** A member as far as keys are concerned. */
interface KeyMember {
  readonly accountId: string;
  readonly roles: readonly Role[];
  /** Epochs that the member holds a share of. */
  readonly epochs: readonly number[];
}

/** How a unit's key stands. `waiting`: made, and no steward has signed any epoch yet. */
export interface UnitKeyState<Member extends KeyMember = KeyMember> {
  readonly stage: 'none' | 'waiting' | 'in_force';
  /** The newest signed epoch: what tips are sealed to now. */
  readonly current: UnitKey | undefined;
  /** The newest epoch, where it waits for a steward. */
  readonly pending: UnitKey | undefined;
  /** Members in key roles that lack shares, and which epochs each of them lacks. */
  readonly lacking: readonly { readonly member: Member; readonly epochs: readonly number[] }[];
  /** Members that can open what is sealed now (or will be, once signed). */
  readonly holders: number;
  readonly tooFewHolders: boolean;
  /** Somebody who serves here no more holds the newest epoch: the next one is to be made. */
  readonly rotationDue: boolean;
}

/**
 * Reads the state of a unit's key off its epochs (in any order), its present members, and how many hold the newest
 * epoch who are members no more.
 */
export function unitKeyState<Member extends KeyMember>(
  keys: readonly UnitKey[],
  members: readonly Member[],
  formerHolders: number,
): UnitKeyState<Member> {
  const newestFirst = keys.toSorted((a, b) => b.epoch - a.epoch);
  const current = newestFirst.find(({ steward }) => steward !== null);
  const newest = newestFirst[0];
  const pending = newest?.steward === null ? newest : undefined;
  const openers = members.filter(({ roles }) => roles.some((role) => KEY_ROLES.includes(role)));
  const counted = (current ?? pending)?.epoch;
  const holders = counted === undefined ? 0 : openers.filter(({ epochs }) => epochs.includes(counted)).length;
  const lacking = openers
    .map((member) => ({ member, epochs: missing(newestFirst, member) }))
    .filter(({ epochs }) => epochs.length > 0);
  return {
    stage: current ? 'in_force' : pending ? 'waiting' : 'none',
    current,
    pending,
    lacking,
    holders,
    tooFewHolders: counted !== undefined && holders < MIN_KEY_HOLDERS,
    rotationDue: newest !== undefined && formerHolders > 0,
  };
}

function missing(keys: readonly UnitKey[], member: KeyMember): number[] {
  return keys.map(({ epoch }) => epoch).filter((epoch) => !member.epochs.includes(epoch));
}
