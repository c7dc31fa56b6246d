import { createClient } from '../../wire/client.ts';

/** The server, as a person with a session cookie asks it. */
export const api = createClient('');
