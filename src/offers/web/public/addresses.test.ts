import { expect, it } from 'vitest';
import { challenge } from '../../../tips/reporter-contract.ts';
import { readOwnOffer, readReceiver, sendOffer } from '../../contract.ts';
import { addresses } from './addresses.ts';

it('calls where the contracts say', () => {
  const of = ({ method, path }: { method: string; path: string }) => ({ method, path });
  expect(addresses).toEqual({
    challenge: of(challenge),
    receiver: of(readReceiver),
    send: of(sendOffer),
    own: of(readOwnOffer),
  });
});
