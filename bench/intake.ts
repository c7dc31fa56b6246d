import { openConnection } from './http-connection.ts';
import { percentile, readFlags, rounded, say } from './numbers.ts';
import { type PreparedTip, prepareTips, sealTips } from './prepared-tips.ts';
import { measureRaw, type RawFloor, rawRows } from './raw-floor.ts';
import { countLost } from './read-back.ts';
import { openWorld, type World } from './world.ts';

/** What is prepared for each second: more than the server has ever taken, so that the run ends by the clock. */
const HTTP_PER_SECOND = 1_600;
const RAW_PER_SECOND = 3_500;
/** The server's code is compiled while it runs; what is measured is a server that has been at work for some seconds. */
const WARM_UP = 2_000;

/** What a run over HTTP delivered. */
interface Delivery {
  readonly tipIds: readonly string[];
  readonly perSecond: number;
  readonly latencies: readonly number[];
  readonly refused: number;
  readonly rssMb: number;
}

/** `bench -- intake --clients N --seconds S`: full submissions over HTTP beside the raw floor. */
export async function intake(args: readonly string[]): Promise<object> {
  const { clients, seconds } = readFlags(args, { clients: 8, seconds: 10 });
  const world = await openWorld();
  try {
    say('sealing, solving and signing beforehand ...');
    const tips = await prepareTips(world, WARM_UP + HTTP_PER_SECOND * seconds);
    const models = await sealTips(world, 40);
    const half = Math.max(1, seconds / 2);
    const raw = async (floor: RawFloor) => {
      const rows = await rawRows(world, models, Math.ceil(RAW_PER_SECOND * half));
      return measureRaw(world, rows, { floor, clients, seconds: half });
    };
    await deliver(world, tips.splice(0, WARM_UP), clients, seconds);
    const before = await raw('bare');
    const delivery = await deliver(world, tips, clients, seconds);
    const after = await raw('bare');
    const pipelined = await raw('pipelined');
    say(
      `raw floor ${before.toFixed(0)}/s before, ${after.toFixed(0)}/s after, ${pipelined.toFixed(0)}/s pipelined; delivered ${delivery.perSecond.toFixed(0)}/s`,
    );
    say('reading back and opening every acknowledged tip ...');
    const lost = await countLost(world, delivery.tipIds);
    const rawPerSecond = (before + after) / 2;
    if (delivery.refused > 0) say(`${delivery.refused} were answered with an error`);
    return {
      clients,
      seconds,
      delivered: delivery.tipIds.length,
      lost,
      perSecond: rounded(delivery.perSecond, 0),
      rawPerSecond: rounded(rawPerSecond, 0),
      ratio: rounded(delivery.perSecond / rawPerSecond, 2),
      pipelinedPerSecond: rounded(pipelined, 0),
      pipelinedRatio: rounded(delivery.perSecond / pipelined, 2),
      p50Ms: rounded(percentile(delivery.latencies, 0.5), 2),
      p99Ms: rounded(percentile(delivery.latencies, 0.99), 2),
      rssMb: rounded(delivery.rssMb, 0),
    };
  } finally {
    await world.close();
  }
}

async function deliver(
  { server }: World,
  tips: readonly PreparedTip[],
  clients: number,
  seconds: number,
): Promise<Delivery> {
  const connections = await Promise.all(Array.from({ length: clients }, () => openConnection(server.url)));
  const tipIds: string[] = [];
  const latencies: number[] = [];
  let refused = 0;
  let rssMb = server.rssMb();
  const watch = setInterval(() => {
    rssMb = Math.max(rssMb, server.rssMb());
  }, 250);
  const queue = tips.values();
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() < until) {
        const next = queue.next();
        if (next.done) return;
        const sent = performance.now();
        const { status, body } = await connection.send(next.value.request);
        latencies.push(performance.now() - sent);
        if (status === 200) tipIds.push(JSON.parse(body.toString()).tipId);
        else refused += 1;
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  clearInterval(watch);
  for (const connection of connections) connection.close();
  return { tipIds, perSecond: tipIds.length / elapsed, latencies, refused, rssMb };
}
