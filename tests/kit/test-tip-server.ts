import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/platform/http/server.ts';
import { allRoutes } from '../../src/routes.ts';
import { signRequest } from '../../src/sealed/request-signature.ts';
import type { Submission } from '../../src/sealed/submission.ts';
import type { Submitted } from '../../src/tips/reporter-contract.ts';
import { signedIn, type TestPerson } from './test-accounts.ts';
import type { TestServices } from './test-services.ts';
import { type TestReceipt, testProof } from './test-tips.ts';

/** An answer as tests look at it: a status with the body, or with the code of the refusal. */
export interface TestAnswer<Body> {
  readonly status: number;
  /** `ok`, or the error's code. */
  readonly code: string;
  readonly body: Body;
}

/** The API over HTTP, without a socket. */
export interface TestTipServer {
  readonly app: FastifyInstance;
  /** Asks as nobody in particular, or as an officer. */
  ask<Body>(method: Method, url: string, body?: object, as?: TestPerson): Promise<TestAnswer<Body>>;
  /** Asks with a receipt. */
  askWith<Body>(receipt: TestReceipt, method: Method, url: string, body?: object): Promise<TestAnswer<Body>>;
  /** Sends raw bytes. */
  upload(
    url: string,
    bytes: Uint8Array,
    proof: string,
  ): Promise<TestAnswer<{ sha256: string; size: number }>>;
  /** The same as an officer. */
  uploadAs(
    person: TestPerson,
    url: string,
    bytes: Uint8Array,
  ): Promise<TestAnswer<{ sha256: string; size: number }>>;
  submit(submission: Submission, proof?: string): Promise<TestAnswer<Submitted>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A server with every route. */
export async function testTipServer(services: TestServices): Promise<TestTipServer> {
  const { config, log, clock } = services;
  const hub = { subscribe: () => () => undefined, stop: async () => undefined };
  const app = await buildServer({
    config,
    log,
    routes: allRoutes(services, hub),
    checkHealth: async () => undefined,
  });
  const send = async <Body>(
    method: Method,
    url: string,
    payload: string | Buffer | undefined,
    headers: Record<string, string>,
  ): Promise<TestAnswer<Body>> => {
    const type = typeof payload === 'string' ? 'application/json' : 'application/octet-stream';
    const answer = await app.inject({
      method,
      url,
      headers: { ...headers, ...(payload === undefined ? {} : { 'content-type': type }) },
      ...(payload === undefined ? {} : { payload }),
    });
    const isJson = String(answer.headers['content-type']).startsWith('application/json');
    const body = answer.body === '' ? {} : isJson ? answer.json() : answer.rawPayload;
    return { status: answer.statusCode, code: body.error?.code ?? 'ok', body: body as Body };
  };
  const textOf = (body: object | undefined) => body && JSON.stringify(body);
  return {
    app,
    ask: async (method, url, body, as) =>
      send(method, url, textOf(body), as === undefined ? {} : await signedIn(app, as)),
    askWith: (receipt, method, url, body) => {
      const request = { method, path: url, body: textOf(body) ?? '' };
      const authorization = signRequest(receipt.signer, request, clock.now());
      return send(method, url, textOf(body), { authorization });
    },
    upload: (url, bytes, proof) => send('PUT', url, Buffer.from(bytes), { 'x-proof-of-work': proof }),
    uploadAs: async (person, url, bytes) => send('PUT', url, Buffer.from(bytes), await signedIn(app, person)),
    submit: async (submission, proof) =>
      send(
        'POST',
        '/api/tips',
        JSON.stringify({ submission, proof: proof ?? (await testProof(services, submission.draftId)) }),
        {},
      ),
  };
}
