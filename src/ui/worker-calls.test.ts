import { describe, expect, it } from 'vitest';
import { askerOf } from './worker-calls.ts';

type Echo = { readonly echo: { readonly input: string; readonly output: string } };

/** A worker of the browser as the asking side sees it: it answers, or its script has not come. */
class Echoing extends EventTarget {
  readonly runs: boolean;

  constructor(runs: boolean) {
    super();
    this.runs = runs;
  }

  terminate() {}

  postMessage({ id, input }: { id: number; input: string }) {
    const answer = new MessageEvent('message', { data: { id, output: input } });
    queueMicrotask(() => this.dispatchEvent(this.runs ? answer : new Event('error')));
  }
}

function askerOfWorkers(...runs: boolean[]) {
  const started: Echoing[] = [];
  const start = () => {
    const worker = new Echoing(runs[started.length] ?? true);
    started.push(worker);
    return worker;
  };
  return { ...askerOf<Echo>(start), started };
}

describe('asking a worker', () => {
  it('answers each ask by its own', async () => {
    const { ask } = askerOfWorkers(true);
    expect(await Promise.all([ask('echo', 'một'), ask('echo', 'hai')])).toEqual(['một', 'hai']);
  });

  it('says that the worker was lost, and starts another for the next ask', async () => {
    const { ask, started } = askerOfWorkers(false, true);
    await expect(ask('echo', 'một')).rejects.toMatchObject({ code: 'worker_lost' });
    expect(await ask('echo', 'hai')).toBe('hai');
    expect(started).toHaveLength(2);
  });

  it('starts another where the first was lost before anything was asked', async () => {
    const { ask, started } = askerOfWorkers(false, true);
    started[0]?.dispatchEvent(new Event('error'));
    expect(await ask('echo', 'ba')).toBe('ba');
  });

  it('keeps a worker that has answered: it holds keys', async () => {
    const { ask, started } = askerOfWorkers(true);
    await ask('echo', 'một');
    started[0]?.dispatchEvent(new Event('error'));
    expect(await ask('echo', 'hai')).toBe('hai');
    expect(started).toHaveLength(1);
  });
});
