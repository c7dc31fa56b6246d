import { z } from 'zod';
import type { Day } from '../law/day.ts';
import { isTelephone } from '../wire/telephone.ts';

const named = { residentId: z.uuid(), name: z.string().min(2).max(120), home: z.string().max(200) };
/** A year, or nothing. */
const bornSchema = z.string().regex(/^(?:\d{4})?$/);
const phoneSchema = z
  .string()
  .max(40)
  .refine((text) => text === '' || isTelephone(text));

/** With what was written before year and telephone were looked at: it stays as it is until it is put right. */
const formerSchema = z.strictObject({
  v: z.literal(1),
  ...named,
  born: z.string().max(20),
  phone: z.string().max(40),
});
const presentSchema = z.strictObject({ v: z.literal(2), ...named, born: bornSchema, phone: phoneSchema });

/** Who lives in a room, as the landlord writes it down: sealed to the landlord alone, and never a photo of a card. */
export const identitySchema = z.discriminatedUnion('v', [formerSchema, presentSchema]);
export type Identity = z.output<typeof identitySchema>;

/** Who somebody is, as it is typed. */
export type Who = Pick<Identity, 'name' | 'born' | 'home' | 'phone'>;

/** Nothing written down yet. */
export const NOBODY: Who = { name: '', born: '', home: '', phone: '' };

/** What is sealed of somebody: in the former form as long as something of it is kept that could not be typed now. */
export function identityOf(residentId: string, { name, born, home, phone }: Who): Identity {
  const present = { v: 2, residentId, name, born, home, phone } as const;
  return presentSchema.safeParse(present).success ? present : { ...present, v: 1 };
}

/** Years that nobody has outlived. */
const LONGEST_LIFE = 125;

/** The first and the last year in which somebody can be born who lives on a day. */
export function birthYears(today: Day): { readonly from: number; readonly to: number } {
  const to = Number(today.slice(0, 4));
  return { from: to - LONGEST_LIFE, to };
}

/** Whether somebody who lives on a day can have come on another: a year with a digit too few is none. */
export function isOfOurTime(day: Day, today: Day): boolean {
  return Number(day.slice(0, 4)) >= birthYears(today).from;
}

/**
 * Who was typed, without blanks around it and in NFC, and which fields are wrong on a day: of somebody who is written
 * down, those alone that were changed.
 */
export function readWho(
  typed: Who,
  today: Day,
  known?: Who,
): { readonly who: Who; readonly faults: readonly (keyof Who)[] } {
  const tidy = (text: string) => text.trim().normalize('NFC');
  const { name, born, home, phone } = typed;
  const who = { name: tidy(name), born: tidy(born), home: tidy(home), phone: tidy(phone) };
  const { from, to } = birthYears(today);
  const year = Number(who.born);
  const sound = {
    name: named.name.safeParse(who.name).success,
    born: bornSchema.safeParse(who.born).success && (who.born === '' || (year >= from && year <= to)),
    home: named.home.safeParse(who.home).success,
    phone: phoneSchema.safeParse(who.phone).success,
  };
  const fields = ['name', 'born', 'home', 'phone'] as const;
  const kept = (field: keyof Who) => known !== undefined && who[field] === tidy(known[field]);
  return { who, faults: fields.filter((field) => !sound[field] && !kept(field)) };
}
