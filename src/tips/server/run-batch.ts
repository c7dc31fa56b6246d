import type { PoolClient, Submittable } from 'pg';
import type { Bound, Statement } from './statements.ts';

/** What a batch needs of the connection under a client; the types of pg leave it out. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  /** The statements that this connection has prepared: text by name. */
  readonly parsedStatements: Record<string, string>;
  parse(statement: { name: string; text: string }): void;
  bind(portal: { statement: string; values: readonly (Buffer | string | null)[] }): void;
  execute(portal: object): void;
  sync(): void;
}

/**
 * Sends statements in one write with one Sync behind them, so that they are answered in one as well (PostgreSQL,
 * Frontend/Backend Protocol, Pipelining). The server skips whatever stands behind a failure. Resolves to how
 * many rows each wrote; rejects with the first error, and then the client is to be closed.
 */
export function runBatch(client: PoolClient, statements: readonly Statement[]): Promise<number[]> {
  return new Promise((resolve, reject) => {
    client.query(new Batch(statements, resolve, reject));
  });
}

class Batch implements Submittable {
  readonly #statements: readonly Statement[];
  readonly #resolve: (counts: number[]) => void;
  readonly #counts: number[] = [];
  /** Called by the client in place of a query's. */
  readonly handleError: (error: Error) => void;

  constructor(
    statements: readonly Statement[],
    resolve: (counts: number[]) => void,
    reject: (error: Error) => void,
  ) {
    this.#statements = statements;
    this.#resolve = resolve;
    this.handleError = reject;
  }

  submit(connection: unknown): void {
    const wire = connection as Wire;
    wire.stream.cork();
    try {
      for (const statement of this.#statements) hand(wire, statement);
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  /** The tag ends in the number of rows: `INSERT 0 1`, `DELETE 2`; `BEGIN` has none. */
  handleCommandComplete({ text }: { text: string }): void {
    this.#counts.push(Number(/\d+$/.exec(text)?.[0] ?? 0));
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#counts);
  }
}

function hand(wire: Wire, { name, text, values = [] }: Statement): void {
  if (wire.parsedStatements[name] === undefined) {
    wire.parse({ name, text });
    wire.parsedStatements[name] = text;
  }
  wire.bind({ statement: name, values: values.map(textOf) });
  wire.execute({});
}

function textOf(value: Bound): Buffer | string | null {
  if (value === null || value === undefined) return null;
  return Buffer.isBuffer(value) ? value : String(value);
}
