import { crash } from './crash.ts';

const DRILLS: Readonly<Record<string, (args: readonly string[]) => Promise<object>>> = { crash };

const [name = '', ...args] = process.argv.slice(2);
const drill = DRILLS[name];
if (drill === undefined) {
  process.stderr.write(`npm run drill -- NAME, where NAME is one of: ${Object.keys(DRILLS).join(', ')}\n`);
  process.exit(2);
}
process.stdout.write(`${JSON.stringify(await drill(args))}\n`);
