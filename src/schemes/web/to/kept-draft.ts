import { z } from 'zod';
import type { OwnBox } from '../../../ui/desk/keyring-context.ts';
import { fromBase64Url, toBase64Url } from '../../../wire/bytes.ts';

/** A record as far as it was written: text and numbers, no photo. */
const recordDraftSchema = z.strictObject({
  activityId: z.uuid(),
  siteId: z.string(),
  teamId: z.string().nullable(),
  type: z.string(),
  day: z.string(),
  participants: z.string(),
  typed: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])),
});
export type RecordDraft = z.output<typeof recordDraftSchema>;

const KEY = 'binh-yen:record';

/** Keeps what was begun on this device, sealed to its writer's own key: nobody else opens it, here or elsewhere. */
export async function keepDraft(draft: RecordDraft, box: OwnBox): Promise<void> {
  const sealed = await box.seal(new TextEncoder().encode(JSON.stringify(draft)));
  localStorage.setItem(KEY, toBase64Url(sealed));
}

/** What was begun on this device; undefined where there is nothing, or it is somebody else's. */
export async function keptDraft(box: OwnBox): Promise<RecordDraft | undefined> {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return undefined;
    return recordDraftSchema.parse(JSON.parse(new TextDecoder().decode(await box.open(fromBase64Url(kept)))));
  } catch {
    return undefined;
  }
}

/** Takes it off this device. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // where storage is switched off there is nothing to forget
  }
}
