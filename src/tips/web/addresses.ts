import type { directory } from '../../accounts/key-contract.ts';
import type { lawBook } from '../../law/contract.ts';
import type { listOwnRequests, makeRequest } from '../../privacy/contract.ts';
import { address } from '../../wire/address.ts';
import type {
  addToTip,
  challenge,
  followTip,
  readLetterFile,
  submitTip,
  uploadFile,
} from '../reporter-contract.ts';

/** Where the public pages call; held against the contracts by a test. */
export const addresses = {
  directory: address<typeof directory>('GET', '/api/directory'),
  law: address<typeof lawBook>('GET', '/api/law'),
  challenge: address<typeof challenge>('GET', '/api/tips/challenge'),
  uploadFile: address<typeof uploadFile>('PUT', '/drafts/:draftId/files/:fileId'),
  submitTip: address<typeof submitTip>('POST', '/api/tips'),
  followTip: address<typeof followTip>('GET', '/api/receipt/tip'),
  readLetterFile: address<typeof readLetterFile>('GET', '/api/receipt/files/:fileId'),
  addToTip: address<typeof addToTip>('POST', '/api/receipt/messages'),
  makeRequest: address<typeof makeRequest>('POST', '/api/receipt/privacy-requests'),
  ownRequests: address<typeof listOwnRequests>('GET', '/api/receipt/privacy-requests'),
} as const;

/** The header that carries a solved challenge with an upload; `PROOF_HEADER` of the contract. */
export const proofHeader = 'x-proof-of-work';
