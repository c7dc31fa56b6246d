import { createClient } from '../wire/client.ts';

/** The API of the server that this page came from. */
export const client = createClient('');
