import { z } from 'zod';

/** Who lives in a room, as the landlord writes it down: sealed to the landlord alone, and never a photo of a card. */
export const identitySchema = z.strictObject({
  v: z.literal(1),
  residentId: z.uuid(),
  name: z.string().min(2).max(120),
  born: z.string().max(20),
  home: z.string().max(200),
  phone: z.string().max(40),
});
export type Identity = z.output<typeof identitySchema>;
