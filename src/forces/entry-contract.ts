import { z } from 'zod';
import { daySchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import { ENTRY_SORTS, EQUIPMENT_KINDS, TASK_GROUPS, TRAINING_SUBJECTS } from './codes.ts';
import { ofTeam } from './contract.ts';

/** Tasks, pieces or people of one entry at most. */
export const MOST_COUNT = 1000;
export const MOST_HOURS = 400;

const countSchema = z.int().min(1).max(MOST_COUNT);

/** What is entered of a team's year: a task, a training, or equipment that it was given. */
export const entryFieldsSchema = z.discriminatedUnion('sort', [
  z
    .strictObject({
      sort: z.literal('task'),
      group: z.enum(TASK_GROUPS),
      onDay: daySchema,
      /** How many it was charged with, and how many it carried out. Never a number of tips. */
      charged: countSchema,
      carried: z.int().min(0).max(MOST_COUNT),
    })
    .refine(({ charged, carried }) => carried <= charged, { path: ['carried'] }),
  z.strictObject({
    sort: z.literal('training'),
    subject: z.enum(TRAINING_SUBJECTS),
    onDay: daySchema,
    hours: z.int().min(1).max(MOST_HOURS),
    attended: countSchema,
  }),
  z.strictObject({
    sort: z.literal('equipment'),
    kind: z.enum(EQUIPMENT_KINDS),
    onDay: daySchema,
    count: countSchema,
  }),
]);
export type EntryFields = z.output<typeof entryFieldsSchema>;

const entrySchema = z.object({
  entryId: z.uuid(),
  fields: entryFieldsSchema,
  /** Of equipment: how many pieces came back, and when the last ones did. */
  returned: z.int(),
  returnedOn: daySchema.nullable(),
  /** Taken back because it was entered wrongly; it counts nowhere. */
  withdrawn: z.boolean(),
  words: wordsSchema.nullable(),
});
export type TeamEntry = z.output<typeof entrySchema>;

export const listEntries = endpoint({
  name: 'forces.entries',
  method: 'GET',
  path: '/api/forces/:teamId/entries',
  access: 'session',
  summary: 'What a team did, was taught or was given, the newest first.',
  params: ofTeam,
  query: pageQuery.extend({ sort: z.enum(ENTRY_SORTS) }),
  reply: pageOf(entrySchema),
  errors: ['bad_cursor', 'not_found'],
});

export const addEntry = endpoint({
  name: 'forces.addEntry',
  method: 'POST',
  path: '/api/forces/:teamId/entries',
  access: 'session',
  summary:
    'Enters a task, a training or equipment; the words beside the numbers are sealed to the unit. The same again is harmless.',
  params: ofTeam,
  body: z.strictObject({ entryId: z.uuid(), fields: entryFieldsSchema, words: newWordsSchema.nullable() }),
  errors: [...WORDS_ERRORS, 'not_found', 'day_in_future', 'outside_team'],
  bodyLimit: WORDS_LIMIT,
});

const ofEntry = z.strictObject({ teamId: z.uuid(), entryId: z.uuid() });

export const returnEquipment = endpoint({
  name: 'forces.returnEquipment',
  method: 'POST',
  path: '/api/forces/:teamId/entries/:entryId/return',
  access: 'session',
  summary: 'So many pieces came back on a day; never more than were given. The same again is harmless.',
  params: ofEntry,
  body: z.strictObject({ returnId: z.uuid(), count: countSchema, onDay: daySchema }),
  errors: ['not_found', 'already_entered', 'day_in_future', 'end_before_start', 'more_than_given'],
});

export const withdrawEntry = endpoint({
  name: 'forces.withdrawEntry',
  method: 'POST',
  path: '/api/forces/:teamId/entries/:entryId/withdrawal',
  access: 'session',
  summary: 'Takes back what was entered wrongly: it stays to be seen, and counts no more.',
  params: ofEntry,
  body: z.strictObject({}),
  errors: ['not_found'],
});
