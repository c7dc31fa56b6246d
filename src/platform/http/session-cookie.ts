import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';

/** The cookie that carries a session's token; pages' scripts never see it. */
export interface SessionCookie {
  readonly name: string;
  /** The token that the browser sent, or undefined. */
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, token: string, maxAgeSeconds: number): void;
  clear(reply: FastifyReply): void;
}

/**
 * The session cookie for a public address: HttpOnly, SameSite=Strict, and under https Secure with the
 * `__Host-` prefix, which keeps neighbouring hosts from setting it (RFC 6265bis, 4.1.3.2).
 */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-session' : 'session';
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    name,
    read: (request) => request.cookies[name] || undefined,
    set: (reply, token, maxAge) => {
      reply.setCookie(name, token, { ...attributes, maxAge });
    },
    clear: (reply) => {
      reply.clearCookie(name, attributes);
    },
  };
}
