/**
 * Every register that keeps sealed words, by name, with what its words can be of their subject. Each capability adds
 * its own: `declare module '../../words/server/registers.ts' { interface Registers { camera: 'owner' } }`. The name
 * is part of the key of the words: whoever chooses the id of a subject never reaches those of another register.
 */
export interface Registers extends Record<never, string> {}

/** The name of a register. */
export type Register = keyof Registers & string;

/** What words can be of a subject of a register. */
export type RoleIn<R extends Register> = Registers[R];
