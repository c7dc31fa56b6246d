import path from 'node:path';
import { z } from 'zod';

/** The settings of a server, read once from the environment. */
export interface Config {
  /** TCP port, 0 for any free one. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the embedded database and the files. */
  readonly dataFolder: string;
  /** A PostgreSQL 15+ of one's own; absent, the embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** Origin under which browsers reach the server, without a trailing slash. */
  readonly publicUrl: string;
}

/** A setting that stops the start; its message is a sentence for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:]+)$/;

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be at most 65535')
    .default(3000),
  HOST: z.string().regex(HOST, 'must be a host name or an IP address').default('127.0.0.1'),
  BINHYEN_DATA: z.string().min(1, 'must name a folder').default('./data'),
  DATABASE_URL: z
    .string()
    .refine((text) => urlOf(text, ['postgres:', 'postgresql:']) !== undefined, {
      message: 'must look like postgres://user:password@host:5432/database',
    })
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine((text) => isOrigin(text), 'must be an http(s) address without a path, as https://tip.example.vn')
    .optional(),
});

/**
 * Reads and checks the environment. An empty variable counts as absent.
 * Throws `ConfigError` that names each wrong setting and why, without its value: it may hold a password.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    throw new ConfigError(`The server cannot start: ${faults.join('; ')}.`);
  }
  const { PORT, HOST, BINHYEN_DATA, DATABASE_URL, PUBLIC_URL } = parsed.data;
  const hostInUrl = HOST.includes(':') ? `[${HOST}]` : HOST;
  return {
    port: PORT,
    host: HOST,
    dataFolder: path.resolve(BINHYEN_DATA),
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL === undefined ? `http://${hostInUrl}:${PORT}` : new URL(PUBLIC_URL).origin,
  };
}

function urlOf(text: string, protocols: readonly string[]): URL | undefined {
  const url = URL.parse(text);
  return url !== null && protocols.includes(url.protocol) ? url : undefined;
}

function isOrigin(text: string): boolean {
  const url = urlOf(text, ['http:', 'https:']);
  if (url === undefined || url.username !== '' || url.password !== '') return false;
  return url.pathname === '/' && url.search === '' && url.hash === '';
}
