import { z } from 'zod';
import { loginSchema } from '../accounts/contract.ts';
import { SITE_ROLES } from '../accounts/site-roles.ts';
import { daySchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { newWordsSchema } from '../words/contract.ts';
import { BRINGING_ERRORS, linkSchema } from './contract.ts';

/** People who are brought in at once, at most: all of them or none. */
export const MOST_IMPORTED_MEMBERS = 20;

const importedSchema = z.strictObject({
  memberId: z.uuid(),
  siteId: z.uuid(),
  role: z.enum(SITE_ROLES),
  lastDay: daySchema.nullable(),
  /** Of an account of another site of the unit; null for a new person. */
  login: loginSchema.nullable(),
  /** Name and contact; of somebody who is there already, as they are now. */
  name: newWordsSchema,
  /** Of somebody who is there the name that was compared, by its message; null for a new person. */
  before: z.uuid().nullable(),
});
export type ImportedMember = z.output<typeof importedSchema>;

export const importMembers = endpoint({
  name: 'members.import',
  method: 'POST',
  path: '/api/schemes/:schemeId/members/import',
  access: 'session',
  summary:
    'Invites people of a scheme’s sites, all of them or none, and says anew what is sealed of those who are there. The same again makes new links for those who have not taken theirs; a refusal says in `details.row` whom it is about. Refused where somebody has come, or was named anew, since it was compared.',
  params: z.strictObject({ schemeId: z.uuid() }),
  body: z.strictObject({
    /** How many had ever been brought in when the file was compared, and those whom its batches have brought since. */
    entered: z.int().min(0),
    members: z.array(importedSchema).min(1).max(MOST_IMPORTED_MEMBERS),
  }),
  /** In the order of the request; no link for who has an account, and for who was there. */
  reply: z.object({
    members: z.array(z.object({ memberId: z.uuid(), link: linkSchema.nullable() })),
  }),
  errors: [...BRINGING_ERRORS, 'members_changed'],
  bodyLimit: 1024 * 1024,
});
