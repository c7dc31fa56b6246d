import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import { sequenceAll } from '../../src/ledger/server/index.ts';
import { startEventHub } from '../../src/platform/event-hub.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { allRoutes } from '../../src/routes.ts';
import type { Attachment } from '../../src/sealed/attachment.ts';
import { newContentIdentity } from '../../src/sealed/content-key.ts';
import { sealFile } from '../../src/sealed/files.ts';
import { signRequest } from '../../src/sealed/request-signature.ts';
import { PROOF_HEADER } from '../../src/tips/contract.ts';
import type { Acknowledgement } from '../../src/tips/reporter-contract.ts';
import { signedIn, type TestPerson } from '../kit/test-accounts.ts';
import { type TestServices, testServices } from '../kit/test-services.ts';
import {
  type TestDesk,
  type TestReceipt,
  type TestReport,
  testProof,
  testReceipt,
  testSubmission,
} from '../kit/test-tips.ts';
import { type Company, gather, type Who } from './cast.ts';

/** A request as a test makes it. */
export interface Ask {
  readonly method: string;
  readonly url: string;
  readonly body?: object | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back: the status, and the error's code or `ok`. */
export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly body: unknown;
  readonly setsCookie: boolean;
}

/** A server on a socket, with everything that is registered on it. */
export interface Served {
  readonly services: TestServices;
  /** Where it answers, `http://127.0.0.1:3000`. */
  readonly origin: string;
  readonly routes: readonly Route[];
  /** Every method and path that answers, as the router itself has them. */
  readonly registered: string;
  ask(ask: Ask): Promise<Answer>;
}

/** A tip that a desk has received, with what its reporter holds. */
export interface ReceivedTip {
  readonly tipId: string;
  readonly receipt: TestReceipt;
  readonly acknowledgement: Acknowledgement;
  readonly fileId: string;
}

/** A served deployment with somebody in every role. */
export interface World extends Served, Company {
  signIn(person: TestPerson): Promise<{ cookie: string }>;
  /** Asks as one of the cast, who stays signed in from one question to the next, and begins anew once that has ended. */
  askAs(who: Who, ask: Ask): Promise<Answer>;
  /** A really sealed tip with a file, handed in over HTTP. */
  report(desk: TestDesk, over?: TestReport): Promise<ReceivedTip>;
  /** The headers of a request with a receipt. */
  withReceipt(receipt: TestReceipt, ask: Ask): Record<string, string>;
}

/** What whoever was signed in is answered when the session is over. */
const SESSION_OVER = ['not_signed_in', 'session_expired'];

/** Serves every route of the system on a database of the test file's own. */
export async function serve(): Promise<Served & { app: Awaited<ReturnType<typeof buildServer>> }> {
  const services = await testServices();
  const { connectionString } = services.database;
  const hub = await startEventHub({ connectionString, log: services.log });
  const routes = allRoutes(services, hub);
  const { config, log } = services;
  const app = await buildServer({ config, log, routes, checkHealth: async () => undefined });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  afterAll(async () => {
    await app.close();
    await hub.stop();
  });
  const registered = app.printRoutes({ commonPrefix: false });
  return { services, origin, routes, registered, app, ask: (ask) => send(origin, ask) };
}

/** The world of the route test. */
export async function foundWorld(): Promise<World> {
  const { app, ...served } = await serve();
  const { services } = served;
  const company = await gather(services);
  const withReceipt = (receipt: TestReceipt, { method, url, body }: Ask) => {
    const request = { method, path: url, body: body === undefined ? '' : JSON.stringify(body) };
    return { authorization: signRequest(receipt.signer, request, services.clock.now()) };
  };
  const report = async (desk: TestDesk, over: TestReport = {}): Promise<ReceivedTip> => {
    const receipt = await testReceipt();
    const draftId = randomUUID();
    const contentIdentity = await newContentIdentity();
    const { attachment, bytes } = await sealedPhoto(contentIdentity);
    const proof = await testProof(services, draftId);
    const url = `/drafts/${draftId}/files/${attachment.id}`;
    await demand(served.ask({ method: 'PUT', url, body: bytes, headers: { [PROOF_HEADER]: proof } }));
    const given = { ...over, draftId, contentIdentity, files: [attachment] };
    const submission = await testSubmission(company.deployment, desk, receipt, given);
    const acknowledgement = (await demand(
      served.ask({ method: 'POST', url: '/api/tips', body: { submission, proof } }),
    )) as Acknowledgement;
    await sequenceAll(services);
    return { tipId: acknowledgement.tipId, receipt, acknowledgement, fileId: attachment.id };
  };
  const signIn = (person: TestPerson) => signedIn(app, person);
  const sessions = new Map<Who, Promise<{ cookie: string }>>();
  const begin = (who: Who): Promise<{ cookie: string }> => {
    const session = signIn(company.people[who]);
    sessions.set(who, session);
    return session;
  };
  const askAs = async (who: Who, ask: Ask): Promise<Answer> => {
    const askIn = (session: { cookie: string }): Promise<Answer> =>
      served.ask({ ...ask, headers: { ...ask.headers, ...session } });
    const answer = await askIn(await (sessions.get(who) ?? begin(who)));
    return SESSION_OVER.includes(answer.code) ? askIn(await begin(who)) : answer;
  };
  return { ...served, ...company, withReceipt, report, signIn, askAs };
}

/** A sealed file to upload, and what a tip says of it. */
export async function sealedPhoto(
  contentIdentity: string,
  content: Uint8Array<ArrayBuffer> = new Uint8Array(3000).fill(7),
  name = 'anh.jpg',
): Promise<{ attachment: Attachment; bytes: Uint8Array }> {
  const sealing = await sealFile(contentIdentity, new Blob([content]).stream());
  const bytes = new Uint8Array(await new Response(sealing.stream as ReadableStream).arrayBuffer());
  const attachment = {
    id: randomUUID(),
    ...sealing.digest(),
    name,
    type: 'image/jpeg',
    plainSize: content.length,
  };
  return { attachment, bytes };
}

/** The body of an answer that must be a success. */
export async function demand(answering: Promise<Answer>): Promise<unknown> {
  const { status, code, body } = await answering;
  if (code !== 'ok') throw new Error(`refused: ${status} ${code} ${JSON.stringify(body)}`);
  return body;
}

async function send(origin: string, { method, url, body, headers }: Ask): Promise<Answer> {
  const raw = body instanceof Uint8Array;
  const type = raw ? 'application/octet-stream' : 'application/json';
  const response = await fetch(origin + url, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
  });
  const { status } = response;
  const setsCookie = response.headers.has('set-cookie');
  const kind = response.headers.get('content-type') ?? '';
  if (kind.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status, code: 'ok', body: undefined, setsCookie };
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  const answer: unknown = kind.startsWith('application/json') ? JSON.parse(bytes.toString('utf8')) : bytes;
  const code = status < 400 ? 'ok' : (answer as { error: { code: string } }).error.code;
  return { status, code, body: answer, setsCookie };
}
