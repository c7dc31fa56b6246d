import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.join(import.meta.dirname, '../..');

/** A server in a process of its own, as an operator starts it. */
export interface RunningServer {
  /** Where it says that it answers. */
  readonly url: string;
  /** The line with the one-time token, where it printed one. */
  readonly firstRun: string | undefined;
  /** Ends it as an operator does; gives the exit code. */
  stop(): Promise<number | null>;
}

/** What became of a start that failed. */
export interface FailedStart {
  readonly exitCode: number | null;
  /** Everything that it printed. */
  readonly said: string;
}

/** What one start has compiled, the next need not: kept for each version of Node, in the machine's own folder. */
const COMPILED = path.join(tmpdir(), 'binh-yen-compiled');

type Settings = Readonly<Record<string, string>>;

function launch(settings: Settings, script: string) {
  const child = spawn(process.execPath, [script], {
    cwd: ROOT,
    // nothing of the tests' own environment may set anything
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_COMPILE_CACHE: COMPILED, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  // what it said last may be read only after it has ended
  const silent = once(child, 'close');
  return { child, said, silent, lines: createInterface({ input: child.stdout }) };
}

/** Starts a server that must come up. Throws what it said where it does not. */
export async function runServer(settings: Settings, script = 'src/main.ts'): Promise<RunningServer> {
  const { child, said, silent, lines } = launch({ PORT: '0', ...settings }, script);
  const ended = once(child, 'exit');
  let firstRun: string | undefined;
  for await (const line of lines) {
    if (line.startsWith('first run')) firstRun = line;
    const [, url] = /^ready (\S+)$/.exec(line) ?? [];
    if (url === undefined) continue;
    const stop = async (): Promise<number | null> => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    };
    return { url, firstRun, stop };
  }
  await silent;
  throw new Error(`the server did not start: ${said.join('')}`);
}

/** Starts a server that must not come up. */
export async function failToStart(settings: Settings, script = 'src/main.ts'): Promise<FailedStart> {
  const { child, said, silent, lines } = launch(settings, script);
  for await (const line of lines) {
    said.push(line);
    if (line.startsWith('ready')) child.kill('SIGTERM');
  }
  await silent;
  return { exitCode: child.exitCode, said: said.join('') };
}
