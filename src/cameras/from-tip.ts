import { z } from 'zod';
import { daySchema } from '../wire/encoding.ts';

/** What the page of a tip hands to the map of cameras by the history's memory; it never stands in an address. */
export const cameraFromTipSchema = z.object({
  cameraFromTip: z.object({ tipId: z.uuid(), unitId: z.int(), day: daySchema }),
});
export type CameraFromTip = z.output<typeof cameraFromTipSchema>['cameraFromTip'];

/** What an opened tip says of when and where it happened, in its reporter's words; empty where it says nothing. */
export interface ToldByTip {
  readonly hour: string;
  readonly place: string;
}

/** By the keys that opened the tips: what was sealed is in no history, which browsers write to disk, and goes with them. */
const told = new WeakMap<object, Map<string, ToldByTip>>();

/** Keeps what an opened tip says for as long as its keys are at hand. */
export function keepTold(keys: object, tipId: string, says: ToldByTip): void {
  const known = told.get(keys) ?? new Map<string, ToldByTip>();
  told.set(keys, known.set(tipId, says));
}

/** What a tip says; undefined once the keys that opened it have been put away. */
export function toldBy(keys: object, tipId: string): ToldByTip | undefined {
  return told.get(keys)?.get(tipId);
}
