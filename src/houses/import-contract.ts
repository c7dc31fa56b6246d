import { z } from 'zod';
import { loginSchema } from '../accounts/contract.ts';
import { versionSchema } from '../steps/contract.ts';
import { daySchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import {
  addressSchema,
  capacitySchema,
  houseSaidSchema,
  MOST_ROOMS_OF_HOUSE,
  newRoomSchema,
} from './contract.ts';

/** Houses that one question about a scheme names at most, and rooms that one answer holds. */
export const MOST_ASKED_HOUSES = 20;
export const MOST_MATCHED_ROOMS = MOST_ASKED_HOUSES * MOST_ROOMS_OF_HOUSE;
/** Rooms that a file gives one house, and houses that are written at once, at most. */
export const MOST_IMPORTED_ROOMS = 100;
export const MOST_IMPORTED_HOUSES = 10;

const ofScheme = z.strictObject({ schemeId: z.uuid() });

const matchedSchema = houseSaidSchema.extend({
  houseId: z.uuid(),
  siteId: z.uuid(),
  version: versionSchema,
  /** The sign-in code of the landlord who keeps it; null where the desk does. */
  landlord: z.string().nullable(),
  rooms: z.array(newRoomSchema.extend({ occupants: z.int() })),
});
export type MatchedHouse = z.output<typeof matchedSchema>;

const takenIdSchema = z.object({
  houseId: z.uuid(),
  /** Where the house of this id stands now; null for one of another scheme. */
  address: z.string().nullable(),
  endedOn: daySchema.nullable(),
});
export type TakenId = z.output<typeof takenIdSchema>;

const landlordSchema = z.object({ siteId: z.uuid(), login: z.string() });
export type KnownLandlord = z.output<typeof landlordSchema>;

export const matchHouses = endpoint({
  name: 'houses.match',
  method: 'POST',
  path: '/api/schemes/:schemeId/houses/matching',
  access: 'session',
  summary:
    'The houses of a scheme at just these addresses, with their rooms, those of just these ids, and which of these sign-in codes landlords of its sites have: what a file is compared with.',
  params: ofScheme,
  body: z.strictObject({
    addresses: z.array(addressSchema).max(MOST_ASKED_HOUSES),
    ids: z.array(z.uuid()).max(MOST_ASKED_HOUSES),
    logins: z.array(loginSchema).max(MOST_ASKED_HOUSES),
  }),
  reply: z.object({
    rows: z.array(matchedSchema),
    /** Which of the ids are in the register. */
    taken: z.array(takenIdSchema),
    landlords: z.array(landlordSchema),
  }),
  errors: ['not_found', 'too_large'],
});

const importedSchema = houseSaidSchema.extend({
  houseId: z.uuid(),
  siteId: z.uuid(),
  /** The version that the file was compared with; null for a house that is new. */
  version: versionSchema.nullable(),
  /** The code of the landlord who keeps it; null leaves that as it is. */
  landlord: loginSchema.nullable(),
  /** Rooms that the file adds or changes, with the places that it was compared with, null for a new one; others stay. */
  rooms: z.array(newRoomSchema.extend({ seen: capacitySchema.nullable() })).max(MOST_IMPORTED_ROOMS),
});
export type ImportedHouse = z.output<typeof importedSchema>;

export const importHouses = endpoint({
  name: 'houses.import',
  method: 'POST',
  path: '/api/schemes/:schemeId/houses/import',
  access: 'session',
  summary:
    'Enters and changes houses of a scheme with their rooms, all of them or none. The same again changes nothing; a refusal says in `details.row` which of them it is about.',
  params: ofScheme,
  body: z.strictObject({ houses: z.array(importedSchema).min(1).max(MOST_IMPORTED_HOUSES) }),
  /** How many of them were not in the register as they are now. */
  reply: z.object({ written: z.int() }),
  errors: [
    'not_found',
    'outside_site',
    'address_taken',
    'already_entered',
    'limit_reached',
    'house_changed',
    'house_kept',
    'room_number_taken',
    'room_full',
    'unknown_login',
  ],
  bodyLimit: 1024 * 1024,
});
