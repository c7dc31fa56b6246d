import { prepareSetup } from './accounts/server/index.ts';
import { refuseDemoFolder } from './demo/demo-folder.ts';
import { ConfigError, readConfig } from './platform/config.ts';
import { createLifetime } from './platform/lifetime.ts';
import { createLog } from './platform/log.ts';
import { startSystem } from './system.ts';

const log = createLog();
const lifetime = createLifetime(log);
lifetime.stopOnSignals();

try {
  const config = readConfig(process.env);
  refuseDemoFolder(config.dataFolder);
  const system = await startSystem({ config, log, lifetime, demo: false });
  const token = await prepareSetup(system.services);
  if (token !== undefined) {
    process.stdout.write(`first run: open ${config.publicUrl}/khoi-tao and enter the token ${token}\n`);
  }
  process.stdout.write(`ready ${system.url}\n`);
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log.error('the server could not start', error);
  await lifetime.stop();
  process.exit(1);
}
