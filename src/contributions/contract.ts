import { z } from 'zod';
import { daySchema, momentSchema, sha256Schema } from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import { MOST_AMOUNT, MOST_THINGS, REASONS, SIDES, SORTS } from './fund.ts';

/** đồng: whole ones, more than none. */
const amountSchema = z.int().min(1).max(MOST_AMOUNT);
const quantitySchema = z.int().min(1).max(MOST_THINGS);
/** The number of an entry in its fund. */
export const numberSchema = z.int().min(1).max(1_000_000);
const numberParam = z.coerce.number().pipe(numberSchema);
/** For what, or what: in words without persons. */
const aboutSchema = z.string().trim().normalize('NFC').min(3).max(200);
const thingSchema = z.string().trim().normalize('NFC').min(2).max(80);
const paperSchema = z.string().trim().normalize('NFC').min(1).max(60);

const ofScheme = z.strictObject({ schemeId: z.uuid() });
const ofEntry = z.strictObject({ schemeId: z.uuid(), number: numberParam });

/** What an entry says in the clear, to whoever may see it. */
const clearEntrySchema = z.object({
  number: z.int(),
  side: z.enum(SIDES),
  onDay: daySchema,
  /** đồng, negative where it takes another entry back; 0 for things. */
  amount: z.int(),
  thing: z.string().nullable(),
  quantity: z.int().nullable(),
  about: z.string().nullable(),
  paper: z.string().nullable(),
  /** The number of the entry that this takes back, and why. */
  reverses: z.int().nullable(),
  reason: z.enum(REASONS).nullable(),
  /** Whether it takes back what the same hand entered. */
  sameHand: z.boolean(),
});
export type ClearEntry = z.output<typeof clearEntrySchema>;

const entrySchema = clearEntrySchema.extend({
  entryId: z.uuid(),
  /** The numbers of the entries that gave what is used here. */
  takenFrom: z.array(z.int()),
  /** What money was left after it. */
  balance: z.int(),
  sort: z.enum(SORTS).nullable(),
  /** What things are worth altogether, in đồng, where somebody knows. */
  worth: z.int().nullable(),
  /** Of things that were given: how many are not in use yet. */
  remaining: z.int().nullable(),
  /** The number of the entry that takes this one back. */
  reversedBy: z.int().nullable(),
  /** Who gave, sealed to the unit; null for whoever does not open its words, and where nobody was named. */
  giver: wordsSchema.nullable(),
  by: z.string(),
  /** Whether the asker entered it. */
  own: z.boolean(),
  at: momentSchema,
});
export type FundEntry = z.output<typeof entrySchema>;

const fundSchema = z.object({
  /** đồng. */
  given: z.int(),
  spent: z.int(),
  balance: z.int(),
  entries: z.int(),
  /** Contributions that stand, by who gave. */
  from: z.record(z.enum(SORTS), z.int()),
  /** What the asker may do. */
  keeps: z.boolean(),
  reverses: z.boolean(),
  /** Whether nobody else of the unit may take entries back. */
  alone: z.boolean(),
});
export type Fund = z.output<typeof fundSchema>;

export const readFund = endpoint({
  name: 'contributions.fund',
  method: 'GET',
  path: '/api/schemes/:schemeId/fund',
  access: 'session',
  summary: 'What was given to a scheme, spent, and is left; contributions by who gave.',
  params: ofScheme,
  reply: fundSchema,
  errors: ['not_found'],
});

export const listEntries = endpoint({
  name: 'contributions.entries',
  method: 'GET',
  path: '/api/schemes/:schemeId/fund/entries',
  access: 'session',
  summary: 'The entries of a fund, the newest first; givers for whoever opens the words of the unit.',
  params: ofScheme,
  query: pageQuery,
  reply: pageOf(entrySchema),
  errors: ['not_found', 'bad_cursor'],
});

const thingInHandSchema = z.object({ thing: z.string(), remaining: z.int() });
export type ThingInHand = z.output<typeof thingInHandSchema>;

export const listThings = endpoint({
  name: 'contributions.things',
  method: 'GET',
  path: '/api/schemes/:schemeId/fund/things',
  access: 'session',
  summary: 'Things that were given and are not all in use yet, added up by what they are.',
  params: ofScheme,
  query: pageQuery,
  reply: pageOf(thingInHandSchema),
  errors: ['not_found', 'bad_cursor'],
});

/** Entries that one file holds at most. */
export const MOST_EXPORTED = 5000;

export const exportFund = endpoint({
  name: 'contributions.export',
  method: 'GET',
  path: '/api/schemes/:schemeId/fund/files/:format',
  access: 'session',
  summary: `A fund as CSV (UTF-8 with a byte order mark) or XLSX, without givers: the newest ${MOST_EXPORTED} entries.`,
  params: ofScheme.extend({ format: z.enum(['csv', 'xlsx']) }),
  reply: bytes,
  errors: ['not_found'],
});

/** What an entry leaves behind: its number, and what money is left. */
const enteredSchema = z.object({ number: z.int(), balance: z.int() });
const ENTRY_ERRORS = ['not_found', 'day_in_future', 'already_entered'] as const;

export const give = endpoint({
  name: 'contributions.give',
  method: 'POST',
  path: '/api/schemes/:schemeId/fund/givings',
  access: 'session',
  summary:
    'Enters money or things that somebody gave, with the hash of the code on their slip. Safe to repeat.',
  params: ofScheme,
  body: z.strictObject({
    entryId: z.uuid(),
    onDay: daySchema,
    sort: z.enum(SORTS),
    gift: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('money'), amount: amountSchema }),
      z.strictObject({
        is: z.literal('thing'),
        thing: thingSchema,
        quantity: quantitySchema,
        worth: amountSchema.nullable(),
      }),
    ]),
    /** What the giver wants it used for. */
    about: aboutSchema.nullable(),
    giver: newWordsSchema.nullable(),
    slipHash: sha256Schema,
  }),
  reply: enteredSchema,
  errors: [...ENTRY_ERRORS, ...WORDS_ERRORS],
  bodyLimit: WORDS_LIMIT,
});

export const spend = endpoint({
  name: 'contributions.spend',
  method: 'POST',
  path: '/api/schemes/:schemeId/fund/spendings',
  access: 'session',
  summary: 'Enters money that was spent, never more than is left. Safe to repeat.',
  params: ofScheme,
  body: z.strictObject({
    entryId: z.uuid(),
    onDay: daySchema,
    amount: amountSchema,
    about: aboutSchema,
    paper: paperSchema.nullable(),
  }),
  reply: enteredSchema,
  errors: [...ENTRY_ERRORS, 'fund_too_small'],
});

export const putToUse = endpoint({
  name: 'contributions.putToUse',
  method: 'POST',
  path: '/api/schemes/:schemeId/fund/uses',
  access: 'session',
  summary:
    'Enters that things which were given are in use now, the oldest gifts first, never more than there are. Safe to repeat.',
  params: ofScheme,
  body: z.strictObject({
    entryId: z.uuid(),
    onDay: daySchema,
    thing: thingSchema,
    quantity: quantitySchema,
    about: aboutSchema,
    paper: paperSchema.nullable(),
  }),
  reply: enteredSchema,
  errors: [...ENTRY_ERRORS, 'end_before_start', 'things_too_few'],
});

export const reverseEntry = endpoint({
  name: 'contributions.reverse',
  method: 'POST',
  path: '/api/schemes/:schemeId/fund/entries/:number/reversal',
  access: 'session',
  summary:
    'Takes an entry back by another one with a reason: what somebody else entered, or, where the unit has no other chief, one’s own, marked as such. Safe to repeat.',
  params: ofEntry,
  body: z.strictObject({ entryId: z.uuid(), onDay: daySchema, reason: z.enum(REASONS) }),
  reply: enteredSchema,
  errors: [
    ...ENTRY_ERRORS,
    'end_before_start',
    'fund_too_small',
    'things_too_few',
    'entry_reversed',
    'fund_own_entry',
  ],
});

export const renewSlip = endpoint({
  name: 'contributions.renewSlip',
  method: 'POST',
  path: '/api/schemes/:schemeId/fund/entries/:number/slip',
  access: 'session',
  summary: 'Gives an entry another slip; the code of the former one opens nothing any more.',
  params: ofEntry,
  body: z.strictObject({ slipHash: sha256Schema }),
  errors: ['not_found', 'already_entered'],
});
