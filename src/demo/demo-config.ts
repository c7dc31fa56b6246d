import { type Config, ConfigError, readConfig } from '../platform/config.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * The settings of the demo: a folder of its own, and loopback only, because its passphrases are on a page.
 * Throws `ConfigError`.
 */
export function readDemoConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const config = readConfig({ ...env, BINHYEN_DATA: env.BINHYEN_DATA || './data-demo' });
  if (LOOPBACK.has(config.host)) return config;
  throw new ConfigError(
    'HOST must be a loopback address here: the passphrases of the demo are on a page for everybody.',
  );
}
