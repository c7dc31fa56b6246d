import { prepareSetup } from './accounts/server/index.ts';
import { ConfigError, readConfig } from './platform/config.ts';
import { createLog } from './platform/log.ts';
import { stopOnSignal } from './platform/stop-on-signal.ts';
import { startSystem } from './system.ts';

const log = createLog();

try {
  const config = readConfig(process.env);
  const system = await startSystem({ config, log, demo: false });
  stopOnSignal(system.stop);
  const token = await prepareSetup(system.services);
  if (token !== undefined) {
    process.stdout.write(`first run: open ${config.publicUrl}/khoi-tao and enter the token ${token}\n`);
  }
  process.stdout.write(`ready ${system.url}\n`);
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log.error('the server could not start', error);
  process.exit(1);
}
