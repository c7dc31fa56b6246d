import { inbox } from './inbox.ts';
import { intake } from './intake.ts';
import { schemes } from './schemes.ts';
import { steering } from './steering.ts';

const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<object>>> = {
  intake,
  inbox,
  steering,
  schemes,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}
process.stdout.write(`${JSON.stringify(await bench(args))}\n`);
