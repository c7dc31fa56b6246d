import { z } from 'zod';
import { endpoint } from '../wire/endpoint.ts';
import { listStaleGrants, resealGrants } from './grant-contract.ts';

const ofOpening = z.object({ openingId: z.uuid() });

export const listRecoveryGrants = endpoint({
  name: 'tips.listRecoveryGrants',
  method: 'GET',
  path: '/api/recovery/openings/:openingId/grants',
  access: 'session',
  summary:
    'Content keys sealed to recovery, of open tips that a unit cannot open by its present key; for the opener, while the opening is in force.',
  params: ofOpening,
  query: listStaleGrants.query,
  reply: listStaleGrants.reply,
  errors: listStaleGrants.errors,
});

export const recoverGrants = endpoint({
  name: 'tips.recoverGrants',
  method: 'POST',
  path: '/api/recovery/openings/:openingId/grants',
  access: 'session',
  summary:
    "Puts content keys, opened by recovery and sealed to the unit's present epoch, in the place of those that nobody opens. Sending again is harmless.",
  params: ofOpening,
  body: resealGrants.body,
  reply: resealGrants.reply,
  errors: resealGrants.errors,
  bodyLimit: resealGrants.bodyLimit,
});
