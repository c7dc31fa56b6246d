import type { FastifyInstance } from 'fastify';
import { codeOf } from '../code-of.ts';
import { type Config, ConfigError } from '../config.ts';

/** Why a server cannot listen, by the system's error code (errno(3), getaddrinfo(3)). */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT is taken by another program',
  EACCES: 'PORT needs rights that this account does not have; take one above 1023',
  EADDRNOTAVAIL: 'HOST is no address of this machine',
  ENOTFOUND: 'HOST is a name that nobody knows',
  EAI_AGAIN: 'HOST is a name that nobody knows',
};

/** Begins to answer requests. Throws `ConfigError` with a sentence for the operator where the setting is the reason. */
export async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const reason = REASONS[codeOf(error) ?? ''];
    if (reason === undefined) throw error;
    throw new ConfigError(`The server cannot start: ${reason}.`, { cause: error });
  }
}
