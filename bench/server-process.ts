import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A running server process. */
export interface ServerProcess {
  readonly url: string;
  readonly connectionString: string;
  readonly pid: number;
  /** Memory that it holds now, in MB (resident set). */
  rssMb(): number;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

/** What `npm start` hands to node. */
function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return scripts.start.match(/--[\w-]+=\S+/g) ?? [];
}

/** Starts the real server on a data folder; `execArgv` for a profiler. Throws where it does not start. */
export async function startServer(
  dataFolder: string,
  execArgv: readonly string[] = [],
): Promise<ServerProcess> {
  const child = fork(new URL('./serve.ts', import.meta.url), {
    env: { ...process.env, BINHYEN_DATA: dataFolder, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '' },
    execArgv: [...startFlags(), ...execArgv],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const { url, connectionString } = await readiness(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    url,
    connectionString,
    pid: child.pid ?? 0,
    rssMb: () => residentMb(child.pid ?? 0),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

async function readiness(child: ChildProcess): Promise<{ url: string; connectionString: string }> {
  const [said] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('the server ended before it was ready');
    }),
  ]);
  return said as { url: string; connectionString: string };
}

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
