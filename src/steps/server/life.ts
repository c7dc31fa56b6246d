import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '../../platform/database.ts';
import type { ErrorCode } from '../../wire/errors.ts';

/** Names of the tables whose rows have such columns. */
type TablesWith<Columns> = {
  [Table in keyof Database]: Selectable<Database[Table]> extends Columns ? Table : never;
}[keyof Database];

/** What the table of things has at least: what owns the row, and how many steps it has taken. */
interface ThingColumns {
  readonly area_id: number;
  readonly version: number;
}

/** What the table of steps has at least. */
export interface StepColumns extends ThingColumns {
  readonly on_day: string;
  readonly actor_id: string;
  readonly at: Date;
}

export type Things = TablesWith<ThingColumns>;
export type Steps = TablesWith<StepColumns>;

/** Columns of a thing that a step changes. */
export type Change<T extends Things> = Updateable<Database[T]>;
/** Columns of a step beside those that every step has. */
export type OwnColumns<S extends Steps, Id extends string> = Omit<
  Insertable<Database[S]>,
  keyof StepColumns | Id
>;

/**
 * The life of the things of a register: their rows count its steps, each step has a row of its own and a leaf in the
 * ledger, and nothing of it is ever changed. One for each register, which says where it is kept.
 */
export interface Life<T extends Things, S extends Steps, Id extends string, Told> {
  readonly things: T;
  readonly steps: S;
  /** The column of both tables that names the thing. */
  readonly id: Id;
  /** What the ledger calls such a thing, and the first field of a step's leaf. */
  readonly subject: string;
  readonly leaf: string;
  /** Refuses a change of a thing that somebody else has changed meanwhile; its `details` are a `changesSchema`. */
  readonly changed: ErrorCode;
  /** What is told of a step beside day, name and time. */
  readonly tell: (step: Selectable<Database[S]>) => Told;
}

/** Where a thing is: with the area every statement about it goes to one shard. */
export type KeyOf<Id extends string> = Pick<ThingColumns, 'area_id'> & Readonly<Record<Id, string>>;

/** The same with its version. */
export type ThingOf<Id extends string> = ThingColumns & Readonly<Record<Id, string>>;
