import { z } from 'zod';
import { loginSchema } from '../accounts/contract.ts';
import { versionReply, versionSchema } from '../steps/contract.ts';
import { base64Url, daySchema, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { EQUIPMENT } from './codes.ts';

/** Where a house is, as a team finds it. */
export const addressSchema = z.string().trim().min(3).max(160);
const rulesSchema = z.string().trim().max(2000);
export const gateHourSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export const roomNumberSchema = z.string().trim().min(1).max(12);
export const capacitySchema = z.int().min(1).max(50);
/** Rooms that are added at once, and that a house has, at most. */
export const MOST_ROOMS = 50;
export const MOST_ROOMS_OF_HOUSE = 500;
/** Houses that one landlord keeps, at most. */
export const MOST_HOUSES_OF_LANDLORD = 100;

const houseRowSchema = z.object({
  houseId: z.uuid(),
  schemeId: z.uuid(),
  siteId: z.uuid(),
  unitId: rowIdSchema,
  areaId: rowIdSchema,
  siteName: z.string(),
  address: z.string(),
  /** Whether a landlord keeps it by an account. */
  kept: z.boolean(),
  rooms: z.int(),
  capacity: z.int(),
  occupants: z.int(),
  openFindings: z.int(),
  nextCheckOn: daySchema.nullable(),
  /** The last day of a house that is let no more; null while it is. */
  endedOn: daySchema.nullable(),
});
export type HouseRow = z.output<typeof houseRowSchema>;

const ofScheme = z.strictObject({ schemeId: z.uuid() });
const ofHouse = z.strictObject({ houseId: z.uuid() });
const ofRoom = z.strictObject({ houseId: z.uuid(), roomId: z.uuid() });

export const houseOverview = endpoint({
  name: 'houses.overview',
  method: 'GET',
  path: '/api/schemes/:schemeId/houses/overview',
  access: 'session',
  summary:
    'What the boarding houses of a scheme add up to: houses, rooms, people, open findings, checks due.',
  params: ofScheme,
  reply: z.object({
    asOf: daySchema,
    houses: z.int(),
    rooms: z.int(),
    capacity: z.int(),
    occupants: z.int(),
    housesWithFindings: z.int(),
    openFindings: z.int(),
    /** Findings whose day of follow-up is over. */
    lateFindings: z.int(),
    /** Houses with equipment whose next check is over. */
    lateChecks: z.int(),
  }),
  errors: ['not_found'],
});

export const countRegistered = endpoint({
  name: 'houses.registered',
  method: 'GET',
  path: '/api/schemes/:schemeId/sites/:siteId/registered-houses',
  access: 'session',
  summary: 'How many houses of a site the register has as let today, and how many rooms.',
  params: z.strictObject({ schemeId: z.uuid(), siteId: z.uuid() }),
  reply: z.object({ asOf: daySchema, houses: z.int(), rooms: z.int() }),
  errors: ['not_found'],
});

export const HOUSE_VIEWS = ['all', 'with_findings', 'ended'] as const;

export const listHouses = endpoint({
  name: 'houses.list',
  method: 'GET',
  path: '/api/schemes/:schemeId/houses',
  access: 'session',
  summary:
    'The boarding houses of a scheme, the earliest fire check first; all, those with open findings, or those that are let no more; by words of the address.',
  params: ofScheme,
  query: pageQuery.extend({
    view: z.enum(HOUSE_VIEWS).default('all'),
    /** Words of the address, in any order, with or without marks; the beginning of a word will do. */
    q: z.string().max(100).default(''),
  }),
  reply: pageOf(houseRowSchema),
  errors: ['bad_cursor', 'not_found'],
});

const equipmentSchema = z.strictObject({
  kind: z.enum(EQUIPMENT),
  count: z.int().min(1).max(500),
  nextCheckOn: daySchema,
});

export const houseSchema = houseRowSchema.extend({
  version: versionSchema,
  rules: z.string(),
  gateHour: gateHourSchema.nullable(),
  equipment: z.array(equipmentSchema),
  /** Days from which on a stay is a long one by the law of today; null where that counts no days. */
  longFromDays: z.int().nullable(),
  /** What the asker may do. */
  keeps: z.boolean(),
  handsOver: z.boolean(),
  hosts: z.boolean(),
  visits: z.boolean(),
  closes: z.boolean(),
});
export type House = z.output<typeof houseSchema>;

export const readHouse = endpoint({
  name: 'houses.read',
  method: 'GET',
  path: '/api/houses/:houseId',
  access: 'session',
  summary: 'One boarding house: address, rules, gate hour, fire equipment, counts.',
  params: ofHouse,
  reply: houseSchema,
  errors: ['not_found'],
});

/** What is said of a house, by whoever enters it. */
export const houseSaidSchema = z.strictObject({
  address: addressSchema,
  rules: rulesSchema,
  gateHour: gateHourSchema.nullable(),
});

export const openHouse = endpoint({
  name: 'houses.open',
  method: 'POST',
  path: '/api/schemes/:schemeId/houses',
  access: 'session',
  summary: 'Enters a boarding house of a site: by the unit, or by a landlord of the site as their own.',
  params: ofScheme,
  body: houseSaidSchema.extend({ houseId: z.uuid(), siteId: z.uuid() }),
  reply: versionReply,
  errors: ['not_found', 'outside_site', 'address_taken', 'limit_reached', 'already_entered'],
});

export const changeHouse = endpoint({
  name: 'houses.change',
  method: 'POST',
  path: '/api/houses/:houseId/changes',
  access: 'session',
  summary: 'Address, rules, gate hour and fire equipment of a house, as they are now.',
  params: ofHouse,
  body: houseSaidSchema.extend({
    version: versionSchema,
    equipment: z.array(equipmentSchema).max(EQUIPMENT.length),
  }),
  reply: versionReply,
  errors: ['not_found', 'house_changed', 'address_taken'],
});

/** `details` of `house_used_later`: the last day on which something happened in the house. */
export const houseUsedSchema = z.object({ usedOn: daySchema });

export const endHouse = endpoint({
  name: 'houses.end',
  method: 'POST',
  path: '/api/houses/:houseId/end',
  access: 'session',
  summary:
    'A house is let no more: it leaves lists and counts, everybody moves out, and every sealed identity is deleted for good.',
  params: ofHouse,
  body: z.strictObject({ version: versionSchema, lastDay: daySchema }),
  errors: ['not_found', 'house_changed', 'day_in_future', 'house_used_later'],
});

export const handOver = endpoint({
  name: 'houses.handOver',
  method: 'POST',
  path: '/api/houses/:houseId/hand-over',
  access: 'session',
  summary:
    'Gives a house to another landlord of its site; identities that are sealed to the former one are deleted for good.',
  params: ofHouse,
  body: z.strictObject({ version: versionSchema, login: loginSchema }),
  errors: ['not_found', 'house_changed', 'unknown_login'],
});

const roomSchema = z.object({
  roomId: z.uuid(),
  number: z.string(),
  capacity: z.int(),
  occupants: z.int(),
});
export type Room = z.output<typeof roomSchema>;

export const listRooms = endpoint({
  name: 'houses.rooms',
  method: 'GET',
  path: '/api/houses/:houseId/rooms',
  access: 'session',
  summary: 'The rooms of a house in the order of their numbers, with how many live there.',
  params: ofHouse,
  query: pageQuery,
  reply: pageOf(roomSchema),
  errors: ['bad_cursor', 'not_found'],
});

/** A room as it is entered. */
export const newRoomSchema = z.strictObject({
  roomId: z.uuid(),
  number: roomNumberSchema,
  capacity: capacitySchema,
});

export const addRooms = endpoint({
  name: 'houses.addRooms',
  method: 'POST',
  path: '/api/houses/:houseId/rooms',
  access: 'session',
  summary: 'Adds rooms to a house; a number is there once.',
  params: ofHouse,
  body: z.strictObject({ rooms: z.array(newRoomSchema).min(1).max(MOST_ROOMS) }),
  errors: ['not_found', 'room_number_taken', 'limit_reached'],
});

export const changeRoom = endpoint({
  name: 'houses.changeRoom',
  method: 'POST',
  path: '/api/houses/:houseId/rooms/:roomId',
  access: 'session',
  summary: 'Number and capacity of a room; never fewer places than people who live there.',
  params: ofRoom,
  body: z.strictObject({ number: roomNumberSchema, capacity: capacitySchema }),
  errors: ['not_found', 'room_number_taken', 'room_full'],
});

export const removeRoom = endpoint({
  name: 'houses.removeRoom',
  method: 'POST',
  path: '/api/houses/:houseId/rooms/:roomId/remove',
  access: 'session',
  summary: 'Takes an empty room out of a house.',
  params: ofRoom,
  body: z.strictObject({}),
  errors: ['not_found', 'room_occupied'],
});

export const listOwnHouses = endpoint({
  name: 'houses.own',
  method: 'GET',
  path: '/api/to/houses',
  access: 'session',
  summary: 'The houses of a landlord by address; for a team, those of its site.',
  query: pageQuery,
  reply: pageOf(houseRowSchema),
  errors: ['bad_cursor', 'not_found'],
});

/** An age file to one hybrid recipient, the landlord’s own; padded, so that its size says nothing. */
export const sealedIdentitySchema = base64Url({ maxBytes: 8192 });
