import { toBase64Url } from '../wire/bytes.ts';
import type { LeafField } from './leaf.ts';
import type { Hash } from './merkle.ts';

const ERASURE = 'erasure';

/**
 * What an erasure leaf commits to: the ground (a code of the law that asks for it), the day, and the leaves
 * whose salts are destroyed with it.
 */
export function erasureFields(ground: string, day: string, leaves: readonly Hash[]): LeafField[] {
  return [ERASURE, ground, day, ...leaves.map(toBase64Url)];
}

/** Whether the fields of a leaf say that another leaf was erased. */
export function erases(fields: readonly LeafField[], leaf: Hash): boolean {
  const [kind, , , ...leaves] = fields;
  return kind === ERASURE && leaves.includes(toBase64Url(leaf));
}
