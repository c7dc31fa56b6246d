import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDemoServices } from '../src/demo/demo-services.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Services } from '../src/platform/services.ts';
import {
  publishTestKey,
  type TestDeployment,
  type TestPerson,
  testDeployment,
  testMember,
} from '../tests/kit/test-accounts.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** A deployment with one desk, and the real server on it. */
export interface World {
  readonly folder: string;
  readonly server: ServerProcess;
  /** On the same database, beside the server. */
  readonly services: Services;
  readonly deployment: TestDeployment;
  readonly chief: TestPerson;
  /** The desk's key: what opens its tips. */
  readonly desk: {
    readonly unitId: number;
    readonly areaId: number;
    readonly epoch: number;
    readonly recipient: string;
    readonly identity: string;
  };
  readonly recoveryRecipient: string;
  /** Connects anew after a crash. */
  reconnect(server: ServerProcess): World;
  close(): Promise<void>;
}

/**
 * A fresh folder with an embedded PostgreSQL, the server on it, the ceremony held, one desk with two members.
 * `BENCH_PROFILE` names a folder for the server's CPU profile, `BENCH_FOLDER` the disk to measure on.
 */
export async function openWorld(): Promise<World> {
  const { BENCH_PROFILE } = process.env;
  const execArgv = BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${BENCH_PROFILE}`] : [];
  const folder = await mkdtemp(path.join(process.env.BENCH_FOLDER ?? tmpdir(), 'binhyen-bench-'));
  await chmod(folder, 0o711);
  const server = await startServer(folder, execArgv);
  const { services, close } = connect(folder, server);
  const deployment = await testDeployment(services);
  const { desk } = deployment.units;
  const chief = await testMember(services, deployment, 'bench.chief', [
    { unitId: desk.unitId, role: 'chief' },
  ]);
  const second = await testMember(services, deployment, 'bench.second', [
    { unitId: desk.unitId, role: 'reception' },
  ]);
  const { key, entry } = await publishTestKey(services, deployment, desk, 1, [chief, second]);
  const { unitId, areaId } = desk;
  const recoveryRecipient = (
    await services.db.selectFrom('deployment').select('recovery_recipient').executeTakeFirstOrThrow()
  ).recovery_recipient;
  return worldOf({
    folder,
    server,
    services,
    close,
    deployment,
    chief,
    desk: { unitId, areaId, epoch: 1, recipient: entry.recipient, identity: key.identity },
    recoveryRecipient,
  });
}

function worldOf(parts: Omit<World, 'reconnect'>): World {
  return {
    ...parts,
    close: async () => {
      await parts.close().catch(() => undefined);
      await parts.server.stop();
      await rm(parts.folder, { recursive: true, force: true });
    },
    reconnect: (server) => {
      const { services, close } = connect(parts.folder, server);
      return worldOf({ ...parts, server, services, close });
    },
  };
}

function connect(folder: string, server: ServerProcess): { services: Services; close: () => Promise<void> } {
  return openDemoServices(readConfig({ BINHYEN_DATA: folder }), server.connectionString, 8);
}
