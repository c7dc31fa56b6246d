/** The real server as a process of its own, on the data folder in `BINHYEN_DATA`; tells its parent where it is. */
import { ConfigError, readConfig } from '../src/platform/config.ts';
import { createLifetime } from '../src/platform/lifetime.ts';
import { createLog } from '../src/platform/log.ts';
import { startSystem } from '../src/system.ts';

const log = createLog({ least: 'warn' });
const lifetime = createLifetime(log);
lifetime.stopOnSignals();
try {
  const system = await startSystem({ config: readConfig(process.env), log, lifetime, demo: true });
  process.send?.({ url: system.url, connectionString: system.services.pool.options.connectionString });
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log.error('the server could not start', error);
  await lifetime.stop();
  process.exit(1);
}
