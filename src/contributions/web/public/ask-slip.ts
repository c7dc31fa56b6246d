import { createClient } from '../../../wire/client.ts';
import { type OpenedSlip, openSlip } from '../../public-contract.ts';

const client = createClient('');

/** What a slip's code opens, or a further page of what was spent. Throws `ApiError`. */
export function askSlip(code: string, cursor?: string): Promise<OpenedSlip> {
  return client.call(openSlip, { body: cursor === undefined ? { code } : { code, cursor } });
}
