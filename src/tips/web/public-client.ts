import { createClient } from '../../wire/client.ts';

/** The API for the public pages: no cookie goes along that would matter, and no schema is loaded. */
export const publicClient = createClient('');
