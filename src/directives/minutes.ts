import type { BoardRole } from './codes.ts';

/** A member as the minutes name one. */
export interface NamedMember {
  readonly name: string;
  readonly post: string;
  readonly role: BoardRole;
}

/** Minutes as they are issued: everything on the paper, and nothing that could change afterwards. */
export interface Minutes {
  readonly board: string;
  readonly number: number;
  readonly heldOn: string;
  readonly place: string;
  readonly chair: NamedMember;
  readonly secretary: NamedMember;
  readonly agenda: readonly string[];
  readonly minutes: string;
  readonly conclusions: readonly string[];
}

/** The bytes whose SHA-256 stands in the log: a domain, then a JSON array in a fixed order, without spaces. */
export function minutesBytes(minutes: Minutes): Uint8Array<ArrayBuffer> {
  const { board, number, heldOn, place, chair, secretary, agenda, conclusions } = minutes;
  const named = ({ name, post, role }: NamedMember) => [name, post, role];
  const told = [board, number, heldOn, place, named(chair), named(secretary)];
  return new TextEncoder().encode(
    `binhyen.minutes.v1\n${JSON.stringify([...told, agenda, minutes.minutes, conclusions])}`,
  );
}
