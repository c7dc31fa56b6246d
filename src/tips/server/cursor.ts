import { z } from 'zod';
import { daySchema } from '../../wire/encoding.ts';
import { versionSchema } from '../contract.ts';

export { cutPage, decodeCursor, encodeCursor } from '../../platform/cursor.ts';

/** The day of an open tip's next clock, or of a tip's closing, and its id. */
export const inboxCursor = z.tuple([z.union([daySchema, z.literal('infinity')]), z.uuid()]);
/** A step's number. */
export const stepCursor = z.tuple([versionSchema]);
/** A message's moment and id. */
export const messageCursor = z.tuple([z.iso.datetime(), z.uuid()]);
/** The place of a tip as in the inbox, and one of its sealed objects. */
export const grantCursor = z.tuple([z.union([daySchema, z.literal('infinity')]), z.uuid(), z.guid()]);
