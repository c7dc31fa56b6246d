import type { FastifyReply } from 'fastify';

/** What a header may hold without quoting games: no quote, no path, no line end. */
const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/;

/** Names the file that an endpoint of bytes answers with (RFC 6266). Throws `TypeError` for a name that is not safe. */
export function nameAttachment(reply: FastifyReply, name: string): void {
  if (!SAFE.test(name)) throw new TypeError('a file name that no header should hold');
  reply.header('content-disposition', `attachment; filename="${name}"`);
}
