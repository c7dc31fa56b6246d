import { z } from 'zod';
import { sealTo } from '../sealed/age.ts';
import { contentRecipient, newContentIdentity } from '../sealed/content-key.ts';
import { sha256Text } from '../sealed/digest.ts';
import { sealGrant } from '../sealed/envelope.ts';
import { pad } from '../sealed/padding.ts';
import { toBase64Url } from '../wire/bytes.ts';
import type { BodyOf } from '../wire/endpoint.ts';
import { MOST_SHIFTS_A_DAY } from './shift.ts';
import type { writeNames } from './shift-contract.ts';
import { type ShiftHours, shiftHoursSchema } from './shift-hours.ts';

/** What is sealed of one person: bound to them, with the mark of the key that their leader sealed to. */
export const sealedNameSchema = z.strictObject({
  v: z.literal(1),
  siteId: z.uuid(),
  memberId: z.uuid(),
  name: z.string().max(60),
  /** SHA-256 of the recipient: another one since then is a key that the leader has not seen. */
  key: z.string(),
});
export type SealedName = z.output<typeof sealedNameSchema>;

/** What is sealed of the shifts of a site; without hours in what was sealed before there were any. */
export const sealedNoteSchema = z.strictObject({
  v: z.literal(1),
  siteId: z.uuid(),
  note: z.string().max(400),
  hours: z.array(shiftHoursSchema).max(MOST_SHIFTS_A_DAY).optional(),
});

/** What the people of a site have agreed on about their shifts: the hours of each, and anything else in words. */
export interface Agreed {
  readonly note: string;
  readonly hours: readonly ShiftHours[];
}

/** The hash by which a person's key is known again. */
export function keyHash(recipient: string): string {
  return sha256Text(new TextEncoder().encode(recipient));
}

/** A person with what they are called; '' for nobody in particular. */
export interface NamedPerson {
  readonly memberId: string;
  readonly recipient: string;
  readonly name: string;
}

/** Seals the names of a site, and what was agreed on, to a fresh key, and that key to each of its people. Throws `SealedError`. */
export async function sealNames(
  siteId: string,
  people: readonly NamedPerson[],
  { note, hours }: Agreed,
): Promise<Pick<BodyOf<typeof writeNames>, 'people' | 'note'>> {
  const identity = await newContentIdentity();
  const to = await contentRecipient(identity);
  const seal = async (content: object) =>
    toBase64Url(await sealTo([to], pad(new TextEncoder().encode(JSON.stringify(content)))));
  const sealPerson = async ({ memberId, recipient, name }: NamedPerson) => {
    const { sealed } = await sealGrant(identity, { to: 'reporter', recipient });
    const content: SealedName = {
      v: 1,
      siteId,
      memberId,
      name: name.normalize('NFC'),
      key: keyHash(recipient),
    };
    return { memberId, key: toBase64Url(sealed), name: await seal(content) };
  };
  const nothing = note === '' && hours.length === 0;
  return {
    note: nothing ? null : await seal({ v: 1, siteId, note: note.normalize('NFC'), hours }),
    people: await Promise.all(people.map(sealPerson)),
  };
}
