import { z } from 'zod';
import { sealToSchema } from '../accounts/key-contract.ts';
import { GRANT_BYTES } from '../sealed/limits.ts';
import { messageSchema } from '../sealed/message.ts';
import { base64Url, daySchema, momentSchema, publicKeySchema, sha256Schema } from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { WORDS_ERRORS, WORDS_LIMIT } from '../words/contract.ts';
import { activityTypeSchema, clearValuesSchema, codeSchema } from './form.ts';

/** Photos of one record at most, and the bytes of one before it is sealed: drawn anew on the phone they are far smaller. */
export const MOST_PHOTOS = 4;
export const PHOTO_BYTES = 4 * 1024 * 1024;
/** The same once sealed: a header, and a tag for each 64 KiB. */
const SEALED_PHOTO_BYTES = PHOTO_BYTES + 16 * 1024;

const ofSite = z.strictObject({ siteId: z.uuid() });
const ofRecord = z.strictObject({ activityId: z.uuid() });
const ownPhoto = z.strictObject({ activityId: z.uuid(), fileId: z.uuid() });
const atDesk = z.strictObject({ schemeId: z.uuid(), activityId: z.uuid() });

export const readRecording = endpoint({
  name: 'records.recording',
  method: 'GET',
  path: '/api/to/sites/:siteId/recording',
  access: 'session',
  summary:
    'What it takes to record at a site: what can be done there, its teams, and to whom words are sealed.',
  params: ofSite,
  reply: z.object({
    kindVersion: z.int(),
    activities: z.array(activityTypeSchema),
    teams: z.array(z.object({ teamId: z.uuid(), name: z.string() })),
    /** The site’s first day: nothing was done before. */
    fromDay: daySchema,
    /** The unit that keeps the scheme; null where it has no key that is vouched for, so that nothing can be sealed. */
    sealTo: sealToSchema.nullable(),
  }),
  errors: ['not_found'],
});
export type Recording = z.output<typeof readRecording.reply>;

export const uploadPhoto = endpoint({
  name: 'records.uploadPhoto',
  method: 'PUT',
  path: '/api/to/messages/:messageId/photos/:fileId',
  access: 'session',
  summary: 'A sealed photo of a record that is still to come; sending it again is harmless.',
  params: z.strictObject({ messageId: z.uuid(), fileId: z.uuid() }),
  body: bytes,
  reply: z.object({ sha256: sha256Schema, size: z.int() }),
  errors: ['too_large', 'too_many_files', 'draft_conflict', 'unknown_recipient', 'mixed_recipients'],
  bodyLimit: SEALED_PHOTO_BYTES,
});

/** A content key, sealed to one person. */
const grantSchema = base64Url({ exactBytes: GRANT_BYTES });

export const recordOnPhone = endpoint({
  name: 'records.record',
  method: 'POST',
  path: '/api/to/sites/:siteId/records',
  access: 'session',
  summary:
    'Something that a site did, entered on a phone: type, day and number of participants clear, words and photos sealed to the unit.',
  params: ofSite,
  body: z.strictObject({
    activityId: z.uuid(),
    teamId: z.uuid().nullable(),
    type: codeSchema,
    onDay: daySchema,
    participants: z.int().min(0).max(100_000),
    kindVersion: z.int().min(1).max(1000),
    fields: clearValuesSchema,
    /** Null where nothing was written and no photo taken. */
    sealed: z
      .strictObject({
        message: messageSchema,
        /** Ed25519: made for this record alone; the message is signed with it. */
        recordKey: publicKeySchema,
        /** The content key, for whoever writes to read it again. */
        ownKey: grantSchema,
      })
      .nullable(),
  }),
  reply: z.object({ activityId: z.uuid() }),
  errors: [
    ...WORDS_ERRORS,
    'not_found',
    'kind_changed',
    'day_in_future',
    'outside_site',
    'already_entered',
    'too_many_files',
  ],
  bodyLimit: WORDS_LIMIT,
});

const ownRecordSchema = z.object({
  activityId: z.uuid(),
  siteName: z.string(),
  onDay: daySchema,
  participants: z.int(),
  /** What was done, by the form that it was made with. */
  what: activityTypeSchema,
  fields: clearValuesSchema,
  photos: z.int(),
  sealed: z.boolean(),
  withdrawn: z.boolean(),
  at: momentSchema,
});
export type OwnRecord = z.output<typeof ownRecordSchema>;

export const listOwnRecords = endpoint({
  name: 'records.own',
  method: 'GET',
  path: '/api/to/records',
  access: 'session',
  summary: 'What somebody of a team has recorded, the latest first.',
  query: pageQuery,
  reply: pageOf(ownRecordSchema),
  errors: ['bad_cursor', 'not_found'],
});

export const readOwnRecord = endpoint({
  name: 'records.readOwn',
  method: 'GET',
  path: '/api/to/records/:activityId',
  access: 'session',
  summary: 'What somebody has sealed of an own record, and the key to it.',
  params: ofRecord,
  reply: z.object({ message: messageSchema, ownKey: grantSchema }),
  errors: ['not_found'],
});

export const readOwnPhoto = endpoint({
  name: 'records.ownPhoto',
  method: 'GET',
  path: '/api/to/records/:activityId/photos/:fileId',
  access: 'session',
  summary: 'A sealed photo of an own record.',
  params: ownPhoto,
  reply: bytes,
  errors: ['not_found'],
});

export const readRecord = endpoint({
  name: 'records.read',
  method: 'GET',
  path: '/api/schemes/:schemeId/activities/:activityId/record',
  access: 'session',
  summary: 'What a phone has sealed of an activity to the unit, and the key that it was signed with.',
  params: atDesk,
  reply: z.object({ message: messageSchema, recordKey: publicKeySchema }),
  errors: ['not_found'],
});

export const readRecordPhoto = endpoint({
  name: 'records.photo',
  method: 'GET',
  path: '/api/schemes/:schemeId/activities/:activityId/record/photos/:fileId',
  access: 'session',
  summary: 'A sealed photo of a record, for whoever opens what is sealed to the unit.',
  params: atDesk.extend({ fileId: z.uuid() }),
  reply: bytes,
  errors: ['not_found'],
});

export const countSiteWork = endpoint({
  name: 'records.count',
  method: 'GET',
  path: '/api/schemes/:schemeId/sites/:siteId/work',
  access: 'session',
  summary: 'How often a site did what in the last thirty days, and how much of it was entered on phones.',
  params: z.strictObject({ schemeId: z.uuid(), siteId: z.uuid() }),
  reply: z.object({
    since: daySchema,
    rows: z.array(z.object({ type: codeSchema, times: z.int(), fromPhone: z.int() })),
  }),
  errors: ['not_found'],
});
