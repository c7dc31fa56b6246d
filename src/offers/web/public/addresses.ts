import type { challenge } from '../../../tips/reporter-contract.ts';
import { address } from '../../../wire/address.ts';
import type { readOwnOffer, readReceiver, sendOffer } from '../../contract.ts';

/** Where the public pages call; held against the contracts by a test. */
export const addresses = {
  challenge: address<typeof challenge>('GET', '/api/tips/challenge'),
  receiver: address<typeof readReceiver>('GET', '/api/offers/receiver'),
  send: address<typeof sendOffer>('POST', '/api/offers'),
  own: address<typeof readOwnOffer>('GET', '/api/receipt/offer'),
} as const;
