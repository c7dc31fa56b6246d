import { z } from 'zod';
import { sealToSchema, signersSchema } from '../accounts/key-contract.ts';
import { codeSchema } from '../schemes/form.ts';
import { STATES } from '../schemes/life.ts';
import { messageSchema } from '../sealed/message.ts';
import { proofSchema } from '../tips/contract.ts';
import {
  daySchema,
  momentSchema,
  publicKeySchema,
  recipientSchema,
  rowIdParam,
  rowIdSchema,
  sha256Schema,
} from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import { OFFER_ACTIONS, OFFER_EVENTS, OFFER_KINDS, OFFER_STATES } from './life.ts';

/** How many things have happened to an offer: a step names the number it saw. */
const versionSchema = z.int().min(1).max(100);

export const readReceiver = endpoint({
  name: 'offers.receiver',
  method: 'GET',
  path: '/api/offers/receiver',
  access: 'anyone',
  summary: 'To which desk an offer is sealed: the one that keeps a scheme, or the one in charge of a ward.',
  query: z
    .object({ schemeId: z.uuid().optional(), areaId: rowIdParam.optional() })
    .refine(({ schemeId, areaId }) => (schemeId === undefined) !== (areaId === undefined)),
  reply: sealToSchema,
  errors: ['not_found', 'not_set_up', 'no_desk', 'unknown_area'],
});

export const sendOffer = endpoint({
  name: 'offers.send',
  method: 'POST',
  path: '/api/offers',
  access: 'anyone',
  summary:
    'A sealed offer to join a scheme, or of a scheme that there is not yet. The same again gets the first answer.',
  body: z.strictObject({
    offerId: z.uuid(),
    kind: z.enum(OFFER_KINDS),
    schemeId: z.uuid().nullable(),
    schemeKind: codeSchema.nullable(),
    placeAreaId: rowIdSchema.nullable(),
    receipt: z.strictObject({ signingKey: publicKeySchema, replyRecipient: recipientSchema }),
    /** Who offers and what: bound to the offer, signed by the receipt. */
    message: messageSchema,
    proof: proofSchema,
  }),
  reply: z.object({ receivedAt: momentSchema, dueOn: daySchema, leafHash: sha256Schema }),
  errors: [...WORDS_ERRORS, 'bad_proof_of_work', 'not_found', 'unknown_kind', 'unknown_area', 'no_desk'],
  bodyLimit: WORDS_LIMIT,
});

const stepSchema = z.object({
  version: versionSchema,
  action: z.enum(OFFER_EVENTS),
  state: z.enum(OFFER_STATES),
  /** Who took it; null for the arrival, and for whoever reads by receipt. */
  by: z.string().nullable(),
  at: momentSchema,
  /** The words or the letter that came with it; null where it was set aside. */
  messageId: z.uuid().nullable(),
});
export type OfferHistoryStep = z.output<typeof stepSchema>;

/** The scheme that an offer is about, or that it became. */
const schemeSchema = z.object({ schemeId: z.uuid(), name: z.string(), state: z.enum(STATES) });

const offerSchema = z.object({
  offerId: z.uuid(),
  unitId: rowIdSchema,
  kind: z.enum(OFFER_KINDS),
  scheme: schemeSchema.nullable(),
  schemeKind: codeSchema.nullable(),
  placeAreaId: rowIdSchema.nullable(),
  receivedAt: momentSchema,
  dueOn: daySchema,
  dueVerified: z.boolean(),
  state: z.enum(OFFER_STATES),
  version: versionSchema,
  closedOn: daySchema.nullable(),
  steps: z.array(stepSchema),
});

export const readOwnOffer = endpoint({
  name: 'offers.own',
  method: 'GET',
  path: '/api/receipt/offer',
  access: 'receipt',
  summary: 'Where the offer behind a receipt stands, and the letters that answer it.',
  reply: offerSchema.extend({
    unitName: z.object({ vi: z.string(), en: z.string() }),
    /** What was written in answer, oldest first; one’s own words are not among them. */
    letters: z.array(wordsSchema),
    /** Who signed the letters, up to the root. */
    signers: signersSchema,
  }),
  errors: ['receipt_unknown'],
});

const deskOfferSchema = offerSchema.extend({
  /** What signed the offer, and what its answers are sealed to. */
  signingKey: publicKeySchema,
  replyRecipient: recipientSchema,
  /** Null once they have been erased at the end of their term. */
  words: wordsSchema.nullable(),
  letters: z.array(wordsSchema),
});
export type DeskOffer = z.output<typeof deskOfferSchema>;

/** The two views of the register. */
export const OFFER_VIEWS = ['open', 'closed'] as const;

export const listOffers = endpoint({
  name: 'offers.list',
  method: 'GET',
  path: '/api/offers',
  access: 'session',
  summary: 'Offers of residents to a unit: those that wait by their day, the closed ones newest first.',
  query: pageQuery.extend({ unitId: rowIdParam, view: z.enum(OFFER_VIEWS).default('open') }),
  reply: pageOf(deskOfferSchema),
  errors: ['bad_cursor', 'forbidden'],
});

/** Offers are counted up to this many. */
export const OFFERS_COUNTED = 100;

export const countOffers = endpoint({
  name: 'offers.count',
  method: 'GET',
  path: '/api/offers/count',
  access: 'session',
  summary: `How many offers wait for a unit, and how many of them are late; up to ${OFFERS_COUNTED}.`,
  query: z.strictObject({ unitId: rowIdParam }),
  reply: z.object({ waiting: z.int(), late: z.int() }),
  errors: ['forbidden'],
});

export const stepOffer = endpoint({
  name: 'offers.step',
  method: 'POST',
  path: '/api/offers/:offerId/steps',
  access: 'session',
  summary:
    'Hands an offer on, answers, takes up or declines it, with a letter to whoever offered; or sets aside what does not open. Taking a proposal up enters the scheme. The same again is harmless.',
  params: z.strictObject({ offerId: z.uuid() }),
  body: z.strictObject({
    version: versionSchema,
    action: z.enum(OFFER_ACTIONS),
    /** Null where it is set aside: nobody could read one. */
    letter: newWordsSchema.nullable(),
    /** What a proposal becomes: its first entry in the register of schemes. */
    scheme: z
      .strictObject({
        schemeId: z.uuid(),
        kind: codeSchema,
        name: z.string().trim().min(3).max(160),
        about: z.string().trim().max(600),
        paidByPeople: z.boolean(),
      })
      .nullable(),
  }),
  reply: z.object({ version: versionSchema }),
  errors: [
    ...WORDS_ERRORS,
    'not_found',
    'forbidden',
    'offer_changed',
    'offer_step_not_allowed',
    'unknown_kind',
    'already_entered',
  ],
  bodyLimit: WORDS_LIMIT,
});
