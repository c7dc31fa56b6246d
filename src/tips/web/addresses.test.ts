import { expect, it } from 'vitest';
import { directory } from '../../accounts/key-contract.ts';
import { lawBook } from '../../law/contract.ts';
import { listOwnRequests, makeRequest } from '../../privacy/contract.ts';
import { PROOF_HEADER } from '../contract.ts';
import {
  addToTip,
  challenge,
  followTip,
  readLetterFile,
  submitTip,
  uploadFile,
} from '../reporter-contract.ts';
import { addresses, proofHeader } from './addresses.ts';

const contracts = {
  directory,
  law: lawBook,
  challenge,
  uploadFile,
  submitTip,
  followTip,
  readLetterFile,
  addToTip,
  makeRequest,
  ownRequests: listOwnRequests,
};

it('calls where the contracts say', () => {
  const said = Object.entries(contracts).map(([name, { method, path }]) => [name, { method, path }]);
  expect(addresses).toEqual(Object.fromEntries(said));
  expect(proofHeader).toBe(PROOF_HEADER);
});

it('sends files below no path of the session cookie, which a browser adds to whatever tells progress', () => {
  expect(addresses.uploadFile.path).not.toMatch(/^\/api(\/|$)/);
});
