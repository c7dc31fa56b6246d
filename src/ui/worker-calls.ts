/** What a worker can be asked: by name, what goes in and what comes back. All of it survives structured cloning. */
type Calls = Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>;

/** Told now and then by a long call: 0..1. */
export type OnProgress = (share: number) => void;

interface Asked {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

type Answered =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly code: string };

/** A call that the worker could not fulfil; `code` says why, and nothing of what was worked on. */
export class WorkerFault extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'WorkerFault';
    this.code = code;
  }
}

/** Asks a worker, as often and as many at once as one likes. */
export type Ask<C extends Calls> = <Name extends keyof C & string>(
  name: Name,
  input: C[Name]['input'],
  onProgress?: OnProgress,
) => Promise<C[Name]['output']>;

/** What asks a worker, and ends it. */
export interface Asker<C extends Calls> {
  readonly ask: Ask<C>;
  readonly end: () => void;
}

/** What the asking side needs of a worker. */
type AskedWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/**
 * The asking side; `start` starts the worker, at once. Asks reject with `WorkerFault`, `worker_lost` where the
 * worker could not run: its script comes over the line like everything else. One that has answered nothing yet
 * holds nothing, so the next ask starts another.
 */
export function askerOf<C extends Calls>(start: () => AskedWorker): Asker<C> {
  const waiting = new Map<number, { settle: (answer: Answered) => void; lose: () => void }>();
  let last = 0;
  let answered = false;
  const begin = () => {
    const started = start();
    started.addEventListener('message', (event: MessageEvent<Answered>) => {
      answered = true;
      waiting.get(event.data.id)?.settle(event.data);
    });
    started.addEventListener('error', () => {
      if (worker !== started) return;
      if (!answered) worker = undefined;
      for (const { lose } of waiting.values()) lose();
      waiting.clear();
    });
    return started;
  };
  let worker: AskedWorker | undefined = begin();
  const ask: Ask<C> = (name, input, onProgress) => {
    worker ??= begin();
    const asked = worker;
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const settle = (answer: Answered) => {
        if ('progress' in answer) return onProgress?.(answer.progress);
        waiting.delete(id);
        if ('code' in answer) reject(new WorkerFault(answer.code));
        else resolve(answer.output as C[typeof name]['output']);
      };
      waiting.set(id, { settle, lose: () => reject(new WorkerFault('worker_lost')) });
      asked.postMessage({ id, name, input } satisfies Asked);
    });
  };
  return { ask, end: () => worker?.terminate() };
}

/** The answering side, in the worker: one function for each call. Errors travel as their code alone. */
export function answerCalls<C extends Calls>(
  handlers: {
    readonly [Name in keyof C]: (
      input: C[Name]['input'],
      onProgress: OnProgress,
    ) => Promise<C[Name]['output']> | C[Name]['output'];
  },
): void {
  const tell = (answer: Answered) => self.postMessage(answer);
  self.addEventListener('message', async (event: MessageEvent<Asked>) => {
    const { id, name, input } = event.data;
    try {
      const output = await handlers[name]?.(input, (progress) => tell({ id, progress }));
      tell({ id, output });
    } catch (error) {
      tell({ id, code: codeOf(error) });
    }
  });
}

function codeOf(error: unknown): string {
  const known = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return known ? String(error.code) : 'internal';
}
