import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorBody, ErrorCode } from '../../wire/errors.ts';
import { AppError } from '../app-error.ts';
import { codeOf } from '../code-of.ts';
import type { Log } from '../log.ts';

/** What Fastify itself refuses, in our codes. */
const FASTIFY_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong_media_type',
  FST_ERR_NOT_FOUND: 'not_found',
};

/** An error by its code: ours as it is, Fastify's by its counterpart, any other as `internal`, which the log hears of. */
export function knownError(
  error: unknown,
  request: Pick<FastifyRequest, 'id' | 'routeOptions'>,
  log: Log,
): AppError {
  const known = error instanceof AppError ? error : translate(error);
  if (known.code === 'internal') {
    log.error('request failed', error, { requestId: request.id, route: request.routeOptions.url });
  }
  return known;
}

/** The one answer of the API to every error: its code, and with 500 the request's id and nothing else. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const known = knownError(error, request, log);
  // What is left of a body that nobody reads is not worth receiving.
  if (!request.raw.complete) reply.header('connection', 'close');
  reply.status(known.status).type('application/json; charset=utf-8').send(errorBody(known, request.id));
}

function translate(error: unknown): AppError {
  const code = codeOf(error);
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  const translated = FASTIFY_CODES[code ?? ''];
  if (translated !== undefined) return new AppError(translated);
  const refusedByFastify = code?.startsWith('FST_') === true && typeof status === 'number' && status < 500;
  return new AppError(refusedByFastify ? 'invalid_input' : 'internal');
}

function errorBody(error: AppError, requestId: string): ErrorBody {
  return {
    error: {
      code: error.code,
      requestId,
      ...(error.issues.length > 0 ? { issues: error.issues } : {}),
      ...(error.details === undefined ? {} : { details: error.details }),
    },
  };
}
