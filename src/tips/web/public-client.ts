import { createClient } from '../../wire/client.ts';

/** The API for the public pages: no cookie goes along, whoever is signed in on this phone, and no schema is loaded. */
export const publicClient = createClient('', { credentials: 'omit' });
