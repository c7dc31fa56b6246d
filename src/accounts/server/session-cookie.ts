import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../platform/config.ts';

/** The cookie that holds a session's token; its name stands in the API description. */
export const SESSION_COOKIE = 'session';

// It ends with the browser, at the latest with the session: desks are shared machines. No script reads it, no
// other site's page sends it, and only the API ever sees it.
const COOKIE = { path: '/api', httpOnly: true, sameSite: 'strict' } as const;

/** Hands a session's token to the browser; over https it travels over https alone. */
export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { ...COOKIE, secure: config.publicUrl.startsWith('https:') });
}

/** Takes it away. */
export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, COOKIE);
}
