import type { FastifyRequest } from 'fastify';
import { AppError } from '../app-error.ts';

/**
 * Refuses a write that another site's page sends with this browser's cookies. Browsers name the sender in
 * Sec-Fetch-Site (on https and localhost) or in Origin; programs name none, and hold no one's cookies.
 * Throws `wrong_origin`.
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin') return;
  if (site !== undefined) throw new AppError('wrong_origin');
  const { origin } = request.headers;
  if (origin === undefined || origin === publicUrl) return;
  // A page cannot choose the Host header: equal means that the page itself came from here.
  if (URL.parse(origin)?.host !== request.headers.host) throw new AppError('wrong_origin');
}
