import { z } from 'zod';
import { MOST_OF_TEAM, SITE_ROLES } from '../accounts/site-roles.ts';
import { GRANT_BYTES } from '../sealed/limits.ts';
import { base64Url, daySchema, momentSchema, recipientSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { MOST_SHIFTS_A_DAY, SHIFT_STANDINGS } from './shift.ts';

/** Shifts that are planned at once, at most. */
export const MOST_PLANNED = 60;

const ofSite = z.strictObject({ siteId: z.uuid() });
const ofShift = z.strictObject({ shiftId: z.uuid() });
const shiftNumberSchema = z.int().min(1).max(MOST_SHIFTS_A_DAY);
/** A content key, sealed to one person; and a text, padded to the smallest size and sealed to that key. */
const grantSchema = base64Url({ exactBytes: GRANT_BYTES });
const sealedSchema = base64Url({ maxBytes: 8192 });

const shiftSchema = z.object({
  shiftId: z.uuid(),
  siteId: z.uuid(),
  onDay: daySchema,
  number: shiftNumberSchema,
  /** Who holds it now. */
  memberId: z.uuid(),
  /** For whom it was planned; another one where it was handed over. */
  plannedFor: z.uuid(),
  /** Whom the holder asks to take it; null where nobody is asked. */
  offeredTo: z.uuid().nullable(),
  standing: z.enum(SHIFT_STANDINGS),
});
export type Shift = z.output<typeof shiftSchema>;

const ownShiftSchema = shiftSchema.extend({
  siteName: z.string(),
  /** How many shifts a day has there. */
  shiftsADay: z.int(),
  /** Who else is on duty then. */
  beside: z.array(z.uuid()),
});
export type OwnShift = z.output<typeof ownShiftSchema>;

export const listOwnShifts = endpoint({
  name: 'shifts.own',
  method: 'GET',
  path: '/api/to/shifts',
  access: 'session',
  summary:
    'The shifts of whoever asks that are current or next, those of the last days that nobody marked, and those that others ask them to take.',
  reply: z.object({
    today: daySchema,
    held: z.array(ownShiftSchema),
    unmarked: z.array(ownShiftSchema),
    offered: z.array(ownShiftSchema),
  }),
  errors: ['not_found'],
});

export const listSiteShifts = endpoint({
  name: 'shifts.ofSite',
  method: 'GET',
  path: '/api/to/sites/:siteId/shifts',
  access: 'session',
  summary: 'Who is on duty at an own site from a day on, by day and shift.',
  params: ofSite,
  query: pageQuery.extend({ from: daySchema.optional() }),
  reply: pageOf(shiftSchema),
  errors: ['bad_cursor', 'not_found'],
});

export const heldShifts = endpoint({
  name: 'shifts.held',
  method: 'POST',
  path: '/api/to/sites/:siteId/shifts/held',
  access: 'session',
  summary:
    'Which shifts some people of a site hold on some days: as many turns at most as are planned at once.',
  params: ofSite,
  body: z
    .strictObject({
      memberIds: z.array(z.uuid()).min(1).max(MOST_PLANNED),
      days: z.array(daySchema).min(1).max(MOST_PLANNED),
    })
    .refine(({ memberIds, days }) => memberIds.length * days.length <= MOST_PLANNED),
  reply: z.object({
    rows: z.array(z.object({ memberId: z.uuid(), onDay: daySchema, number: shiftNumberSchema })),
  }),
  errors: ['not_found'],
});

export const planShifts = endpoint({
  name: 'shifts.plan',
  method: 'POST',
  path: '/api/to/sites/:siteId/shifts',
  access: 'session',
  summary: 'A leader plans who is on duty when: all of it or nothing. The same again is harmless.',
  params: ofSite,
  body: z.strictObject({
    shifts: z
      .array(
        z.strictObject({
          shiftId: z.uuid(),
          memberId: z.uuid(),
          onDay: daySchema,
          number: shiftNumberSchema,
        }),
      )
      .min(1)
      .max(MOST_PLANNED),
  }),
  errors: ['not_found', 'day_in_past', 'not_of_site', 'outside_site', 'shift_overlap', 'already_entered'],
});

export const dropShift = endpoint({
  name: 'shifts.drop',
  method: 'POST',
  path: '/api/to/shifts/:shiftId/drop',
  access: 'session',
  summary: 'A leader takes a shift off the plan, while it is current or ahead.',
  params: ofShift,
  errors: ['not_found', 'day_in_past', 'shift_changed'],
});

export const finishShift = endpoint({
  name: 'shifts.finish',
  method: 'POST',
  path: '/api/to/shifts/:shiftId/done',
  access: 'session',
  summary: 'The holder says that the shift was done, on its day or later. The same again is harmless.',
  params: ofShift,
  errors: ['not_found', 'day_in_future', 'shift_changed'],
});

export const offerShift = endpoint({
  name: 'shifts.offer',
  method: 'POST',
  path: '/api/to/shifts/:shiftId/offer',
  access: 'session',
  summary: 'The holder asks somebody of the site to take the shift, or asks nobody any more.',
  params: ofShift,
  body: z.strictObject({ toMemberId: z.uuid().nullable() }),
  errors: ['not_found', 'day_in_past', 'not_of_site', 'shift_overlap', 'shift_changed'],
});

export const answerOffer = endpoint({
  name: 'shifts.answer',
  method: 'POST',
  path: '/api/to/shifts/:shiftId/answer',
  access: 'session',
  summary: 'Whoever was asked takes the shift, or does not.',
  params: ofShift,
  body: z.strictObject({ accepts: z.boolean() }),
  errors: ['not_found', 'day_in_past', 'not_of_site', 'shift_overlap', 'shift_changed'],
});

const personSchema = z.object({
  memberId: z.uuid(),
  role: z.enum(SITE_ROLES),
  /** The sign-in code to a leader and to oneself; the end of it to colleagues. */
  login: z.string(),
  /** The last day that was agreed; null where none was. */
  lastDay: daySchema.nullable(),
  /** To whom a leader seals the names; null for whoever leads nobody there. */
  recipient: recipientSchema.nullable(),
  /** The name, sealed to the key of the names; null where none was written. */
  name: sealedSchema.nullable(),
  /** Whether the key of the names was sealed to this person. */
  reads: z.boolean(),
});
export type TeamPerson = z.output<typeof personSchema>;

export const readTeam = endpoint({
  name: 'members.team',
  method: 'GET',
  path: '/api/to/sites/:siteId/team',
  access: 'session',
  summary: 'The team of an own site by code, and what its people call one another, sealed to them.',
  params: ofSite,
  reply: z.object({
    siteName: z.string(),
    shiftsADay: z.int(),
    /** The first day whose shifts are current. */
    since: daySchema,
    /** Days that are planned at once from then on, at most, and shown of what is over. */
    days: z.int(),
    /** Who asks, there. */
    ownId: z.uuid(),
    leads: z.boolean(),
    people: z.array(personSchema),
    /** How often the names were written; 0 where never. */
    version: z.int(),
    writtenAt: momentSchema.nullable(),
    /** The key of the names, sealed to whoever asks; null where it was not. */
    key: grantSchema.nullable(),
    /** What the shifts mean, sealed to that key. */
    note: sealedSchema.nullable(),
  }),
  errors: ['not_found'],
});
export type Team = z.output<typeof readTeam.reply>;

export const writeNames = endpoint({
  name: 'members.writeNames',
  method: 'POST',
  path: '/api/to/sites/:siteId/names',
  access: 'session',
  summary:
    'A leader writes what the people of the site call one another, sealed to a fresh key that each is granted.',
  params: ofSite,
  body: z.strictObject({
    /** The version that the leader saw. */
    version: z.int().min(0).max(1_000_000),
    note: sealedSchema.nullable(),
    people: z
      .array(z.strictObject({ memberId: z.uuid(), key: grantSchema, name: sealedSchema.nullable() }))
      .min(1)
      .max(MOST_OF_TEAM)
      .refine((people) => new Set(people.map(({ memberId }) => memberId)).size === people.length),
  }),
  reply: z.object({ version: z.int() }),
  errors: ['not_found', 'names_changed', 'not_of_site', 'unknown_recipient', 'mixed_recipients'],
  bodyLimit: 2 * 1024 * 1024,
});

export const countShifts = endpoint({
  name: 'shifts.count',
  method: 'GET',
  path: '/api/schemes/:schemeId/sites/:siteId/shifts',
  access: 'session',
  summary: 'How many shifts of a site were planned, done and left unmarked since a day, and are ahead.',
  params: z.strictObject({ schemeId: z.uuid(), siteId: z.uuid() }),
  reply: z.object({
    since: daySchema,
    planned: z.int(),
    done: z.int(),
    unmarked: z.int(),
    ahead: z.int(),
  }),
  errors: ['not_found'],
});
export type ShiftCounts = z.output<typeof countShifts.reply>;
