import { ConfigError } from '../platform/config.ts';
import { createLifetime } from '../platform/lifetime.ts';
import { createLog } from '../platform/log.ts';
import { readDemoConfig } from './demo-config.ts';
import { startDemo } from './start-demo.ts';

const log = createLog();
const lifetime = createLifetime(log);
lifetime.stopOnSignals();

try {
  const system = await startDemo({ config: readDemoConfig(process.env), log, lifetime });
  process.stdout.write(`ready ${system.url}\n`);
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log.error('the demo could not start', error);
  await lifetime.stop();
  process.exit(1);
}
