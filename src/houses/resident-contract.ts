import { z } from 'zod';
import { daySchema, momentSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { CHANNELS, DUTIES, STAYS } from './codes.ts';
import { sealedIdentitySchema } from './contract.ts';

const ofHouse = z.strictObject({ houseId: z.uuid() });
const ofResident = z.strictObject({ houseId: z.uuid(), residentId: z.uuid() });
const ofDuty = z.strictObject({ houseId: z.uuid(), dutyId: z.uuid() });

const residentSchema = z.object({
  residentId: z.uuid(),
  roomId: z.uuid(),
  roomNumber: z.string(),
  stay: z.enum(STAYS),
  arrivedOn: daySchema,
  sealed: sealedIdentitySchema.nullable(),
});
export type Resident = z.output<typeof residentSchema>;

export const listResidents = endpoint({
  name: 'houses.residents',
  method: 'GET',
  path: '/api/to/houses/:houseId/residents',
  access: 'session',
  summary: 'Who lives in a house now, the latest arrival first: sealed to the landlord, who alone may ask.',
  params: ofHouse,
  query: pageQuery,
  reply: pageOf(residentSchema),
  errors: ['bad_cursor', 'not_found'],
});

export const takeIn = endpoint({
  name: 'houses.takeIn',
  method: 'POST',
  path: '/api/to/houses/:houseId/residents',
  access: 'session',
  summary:
    'Somebody moves in: counted in the room, the identity sealed to the landlord alone, with the duties that follow.',
  params: ofHouse,
  body: z.strictObject({
    residentId: z.uuid(),
    roomId: z.uuid(),
    stay: z.enum(STAYS),
    /** When they arrived: for the hour by which the stay is to be notified; only the day is kept. */
    arrivedAt: momentSchema,
    sealed: sealedIdentitySchema,
  }),
  errors: [
    'not_found',
    'room_full',
    'day_in_future',
    'unknown_recipient',
    'mixed_recipients',
    'already_entered',
  ],
});

export const putRight = endpoint({
  name: 'houses.putRight',
  method: 'POST',
  path: '/api/to/houses/:houseId/residents/:residentId',
  access: 'session',
  summary:
    'Puts right who somebody is, sealed anew, the room, and how long the stay is to be; time limits go on running.',
  params: ofResident,
  body: z.strictObject({ roomId: z.uuid(), stay: z.enum(STAYS), sealed: sealedIdentitySchema }),
  errors: ['not_found', 'room_full', 'unknown_recipient', 'mixed_recipients'],
});

export const leave = endpoint({
  name: 'houses.leave',
  method: 'POST',
  path: '/api/to/houses/:houseId/residents/:residentId/leave',
  access: 'session',
  summary: 'Somebody moves out: the sealed identity is deleted, the count of the room falls.',
  params: ofResident,
  body: z.strictObject({ leftOn: daySchema }),
  errors: ['not_found', 'day_in_future', 'end_before_start'],
});

const dutySchema = z.object({
  dutyId: z.uuid(),
  houseId: z.uuid(),
  address: z.string(),
  residentId: z.uuid(),
  roomNumber: z.string(),
  kind: z.enum(DUTIES),
  sealed: sealedIdentitySchema.nullable(),
});

const openDutySchema = dutySchema.extend({
  /** From which day on it can have been done. */
  earliestOn: daySchema,
  dueAt: momentSchema,
  urgency: z.enum(['overdue', 'soon', 'calm']),
  /** False where a row of the law that it stands on was not compared with its source. */
  verified: z.boolean(),
  source: z.object({ vi: z.string(), en: z.string() }),
  /** The last day that can be registered today; null where nothing is registered by it. */
  longestUntil: daySchema.nullable(),
});
export type OpenDuty = z.output<typeof openDutySchema>;

export const listDuties = endpoint({
  name: 'houses.duties',
  method: 'GET',
  path: '/api/to/duties',
  access: 'session',
  summary:
    'What a landlord has to notify: what is due today or tomorrow first, then what is overdue, then what has time, each by when it is due.',
  query: pageQuery,
  reply: pageOf(openDutySchema).extend({ asOf: momentSchema }),
  errors: ['bad_cursor', 'not_found'],
});

const doneDutySchema = dutySchema.extend({
  doneOn: daySchema,
  channel: z.enum(CHANNELS),
  until: daySchema.nullable(),
  /** False where the renewal that follows it is done as well: the later one is taken back first. */
  undoable: z.boolean(),
});
export type DoneDuty = z.output<typeof doneDutySchema>;

export const listDoneDuties = endpoint({
  name: 'houses.doneDuties',
  method: 'GET',
  path: '/api/to/duties/done',
  access: 'session',
  summary: 'What a landlord has marked as notified of those who live there now, the latest first.',
  query: pageQuery,
  reply: pageOf(doneDutySchema),
  errors: ['bad_cursor', 'not_found'],
});

/** `details` of `residence_too_long`: the last day until which it could be registered on the day that was named. */
export const residenceTooLongSchema = z.object({ longestUntil: daySchema });

export const finishDuty = endpoint({
  name: 'houses.finishDuty',
  method: 'POST',
  path: '/api/to/houses/:houseId/duties/:dutyId/done',
  access: 'session',
  summary: 'Marks something as notified through the official channel, which this system does not replace.',
  params: ofDuty,
  body: z.strictObject({
    channel: z.enum(CHANNELS),
    doneOn: daySchema,
    /** Until when temporary residence was registered; null for a notice of stay. */
    until: daySchema.nullable(),
  }),
  errors: ['not_found', 'day_in_future', 'notice_too_early', 'end_before_start', 'residence_too_long'],
});

export const undoDuty = endpoint({
  name: 'houses.undoDuty',
  method: 'POST',
  path: '/api/to/houses/:houseId/duties/:dutyId/undo',
  access: 'session',
  summary:
    'Takes back a mark that was made by mistake: the duty is open again, and the renewal that it began is gone.',
  params: ofDuty,
  body: z.strictObject({}),
  errors: ['not_found', 'duty_renewed'],
});
