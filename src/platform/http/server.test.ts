import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bytes, endpoint } from '../../wire/endpoint.ts';
import { AppError } from '../app-error.ts';
import { createLog } from '../log.ts';
import { anyone, defineRoute, publicRoute } from './define-route.ts';
import { parseInput } from './parse-input.ts';
import { rawBody } from './register-route.ts';
import { type Authenticator, takeOver } from './route.ts';
import { buildServer } from './server.ts';

const PUBLIC_URL = 'https://tip.example.vn';
const lines: string[] = [];
const log = createLog({ least: 'debug', write: (line) => lines.push(line) });

const bearer: Authenticator<{ body: string }> = {
  access: 'session',
  authenticate: async (request) => {
    if (request.headers.authorization !== 'Bearer good') throw new AppError('not_signed_in');
    return { body: rawBody(request) };
  },
};

const thing = endpoint({
  name: 'thing.change',
  method: 'POST',
  path: '/api/things/:id',
  access: 'session',
  summary: 'Changes a thing.',
  params: z.strictObject({ id: z.coerce.number().int() }),
  query: z.strictObject({ mode: z.enum(['a', 'b']).default('a') }),
  body: z.strictObject({ name: z.string().max(20), tags: z.array(z.string()).default([]) }),
  reply: z.object({ id: z.int(), name: z.string(), mode: z.string(), raw: z.string() }),
  errors: ['tip_changed'],
  bodyLimit: 1000,
});
const changeThing = defineRoute(
  thing,
  bearer,
  {
    action: 'thing.change',
    subject: ({ params }) => (params.id === 404 ? undefined : { id: params.id }),
    allow: (_actor, subject) => subject.id !== 403,
  },
  async ({ params, query, body, actor }) => {
    if (params.id === 409) throw new AppError('tip_changed', { details: { version: 2 } });
    if (params.id === 500) throw new Error(`secret ${body.name}`);
    const reply = { id: params.id, name: body.name, mode: query.mode, raw: actor.body };
    return params.id === 1 ? { ...reply, hidden: 'column' } : reply;
  },
);

const upload = endpoint({
  name: 'file.put',
  method: 'PUT',
  path: '/api/files',
  access: 'anyone',
  summary: 'Stores bytes.',
  body: bytes,
  reply: z.object({ size: z.int() }),
  bodyLimit: 100_000,
});
const putFile = publicRoute(upload, async ({ stream }) => ({ size: (await buffer(stream)).length }));

const download = endpoint({
  name: 'file.get',
  method: 'GET',
  path: '/api/files',
  access: 'anyone',
  summary: 'Gives bytes.',
  reply: bytes,
});
const getFile = publicRoute(download, async () => Readable.from([Buffer.from('ab'), Buffer.from('c')]));

const ping = endpoint({
  name: 'ping.send',
  method: 'POST',
  path: '/api/ping',
  access: 'anyone',
  summary: 'Pings.',
});
const taken = endpoint({
  name: 'ping.follow',
  method: 'GET',
  path: '/api/ping',
  access: 'anyone',
  summary: 'Follows.',
});

const told = Promise.withResolvers<void>();
const guess = endpoint({
  name: 'guess.try',
  method: 'POST',
  path: '/api/guesses',
  access: 'anyone',
  summary: 'Refuses every guess, later.',
  errors: ['slip_unknown'],
});

let healthy = true;
const app = await buildServer({
  config: { publicUrl: PUBLIC_URL },
  log,
  routes: [
    changeThing,
    putFile,
    getFile,
    publicRoute(ping, async () => ({})),
    publicRoute(guess, async () => {
      throw new AppError('slip_unknown', { notBefore: told.promise });
    }),
    publicRoute(taken, async ({ reply }) => {
      reply.raw.end('by itself');
      return takeOver(reply);
    }),
  ],
  checkHealth: async () => {
    if (!healthy) throw new Error('database is gone');
  },
});
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
const signedIn = { ...json, authorization: 'Bearer good' };
const change = (id: string, body: unknown, headers: Record<string, string> = signedIn) =>
  app.inject({
    method: 'POST',
    url: `/api/things/${id}`,
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('a request travels one way', () => {
  it('authenticates before it looks at the input', async () => {
    const answer = await change('x', '{', json);
    expect(answer.statusCode).toBe(401);
    expect(answer.json().error).toMatchObject({ code: 'not_signed_in', requestId: expect.any(String) });
  });

  it('answers 400 with every issue of path, query and body', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/things/x?mode=c',
      headers: signedIn,
      body: JSON.stringify({ name: 'n'.repeat(21), tags: [1], more: 1, __proto__x: 2 }),
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.issues).toEqual([
      { path: 'id', code: 'invalid_type' },
      { path: 'mode', code: 'invalid_value' },
      { path: 'name', code: 'too_big' },
      { path: 'tags.0', code: 'invalid_type' },
      { path: 'more', code: 'unrecognized_keys' },
      { path: '__proto__x', code: 'unrecognized_keys' },
    ]);
  });

  it('answers 400 to what is not JSON', async () => {
    const answer = await change('1', '{"name":');
    expect(answer.json().error).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: '', code: 'invalid_json' }],
    });
  });

  it.each([
    ['NUL', '{"name":"a\\u0000b"}'],
    ['half a character', '{"name":"a\\ud800"}'],
    ['a name that is such a text', '{"name":"n","\\u0000":1}'],
  ])('answers 400 to %s, which no register could keep', async (_, text) => {
    const answer = await change('1', text);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error).toMatchObject({ issues: [{ path: '', code: 'invalid_text' }] });
  });

  it('looks through what is nested very deep', () => {
    const body = `{"name":"n","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(() => parseInput(thing, { params: { id: '1' }, query: {}, body })).toThrow(AppError);
  });

  it.each([
    '403',
    '404',
  ])('answers the same 404 to what is forbidden and what is missing (%s)', async (id) => {
    const answer = await change(id, { name: 'n' });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({ error: { code: 'not_found', requestId: expect.any(String) } });
  });

  it('gives the handler parsed input, the authenticator the body as it came, the asker no unnamed column', async () => {
    const text = '{ "name" : "n" }';
    const answer = await change('1?mode=b', text);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ id: 1, name: 'n', mode: 'b', raw: text });
  });

  it('carries details of a conflict', async () => {
    const answer = await change('409', { name: 'n' });
    expect(answer.statusCode).toBe(409);
    expect(answer.json().error).toMatchObject({ code: 'tip_changed', details: { version: 2 } });
  });

  it('answers an unknown error with 500 and its id alone, and logs no value', async () => {
    const answer = await change('500', { name: 'marked-name' });
    expect(answer.statusCode).toBe(500);
    const { requestId } = answer.json().error;
    expect(answer.json()).toEqual({ error: { code: 'internal', requestId } });
    const logged = lines.filter((line) => line.includes(requestId)).join('');
    expect(logged).toContain('/api/things/:id');
    expect(logged).not.toContain('marked-name');
    expect(logged).not.toContain('/api/things/500');
    expect(logged).not.toContain('127.0.0.1');
  });
});

describe('bodies', () => {
  it('answers 413 above the limit of the endpoint', async () => {
    const answer = await change('1', { name: 'n'.repeat(2000) });
    expect([answer.statusCode, answer.json().error.code]).toEqual([413, 'too_large']);
  });

  it.each([
    ['POST', '/api/things/1', 'text/plain'],
    ['POST', '/api/things/1', 'application/octet-stream'],
    ['PUT', '/api/files', 'application/json'],
    ['PUT', '/api/files', 'multipart/form-data'],
  ] as const)('answers 415: %s %s %s', async (method, url, type) => {
    const answer = await app.inject({ method, url, headers: { 'content-type': type }, body: '{}' });
    expect([answer.statusCode, answer.json().error.code]).toEqual([415, 'wrong_media_type']);
  });

  it('streams raw bytes in and out', async () => {
    const body = Buffer.alloc(100_000, 7);
    const sent = await app.inject({
      method: 'PUT',
      url: '/api/files',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    });
    expect(sent.json()).toEqual({ size: 100_000 });
    const got = await app.inject({ url: '/api/files' });
    expect(got.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
    });
    expect(got.rawPayload.toString()).toBe('abc');
  });

  it('stops a stream of unannounced length at the limit', async () => {
    const request = http.request({
      port,
      method: 'PUT',
      path: '/api/files',
      headers: { 'content-type': 'application/octet-stream' },
    });
    request.on('error', () => undefined);
    for (let i = 0; i < 3; i += 1) request.write(Buffer.alloc(50_000));
    const [response] = await once(request, 'response');
    expect(response.statusCode).toBe(413);
    response.resume();
    request.destroy();
  });

  it('needs no body where the endpoint takes none, and refuses one', async () => {
    expect((await app.inject({ method: 'POST', url: '/api/ping' })).statusCode).toBe(204);
    const extra = await app.inject({ method: 'POST', url: '/api/ping', headers: json, body: '{"a":1}' });
    expect(extra.json().error.issues).toEqual([{ path: 'a', code: 'unrecognized_keys' }]);
  });
});

describe('around the routes', () => {
  it('answers 404 in our form to unknown paths, methods and broken escapes', async () => {
    for (const url of ['/api/nothing', '/api/%E0%A4%A']) {
      const answer = await app.inject({ url });
      expect(answer.json().error.requestId).toEqual(expect.any(String));
    }
    expect((await app.inject({ method: 'DELETE', url: '/api/ping' })).statusCode).toBe(404);
  });

  it('puts the security headers on every answer', async () => {
    for (const url of ['/api/files', '/api/nothing', '/healthz', '/api/openapi.json']) {
      const { headers } = await app.inject({ url });
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'strict-transport-security': expect.any(String),
      });
    }
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' }, 204],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: PUBLIC_URL }, 204],
    [{ origin: 'http://phone.lan:3000', host: 'phone.lan:3000' }, 204],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{}, 204],
  ])('judges where a write comes from: %j gets %i', async (headers, status) => {
    const answer = await app.inject({ method: 'POST', url: '/api/ping', headers });
    expect(answer.statusCode).toBe(status);
  });

  it('lets others through while refusals wait for their time, however many', async () => {
    let refused = 0;
    const guesses = Array.from({ length: 30 }, async () => {
      const answer = await app.inject({ method: 'POST', url: '/api/guesses' });
      refused += 1;
      return answer.statusCode;
    });
    expect((await app.inject({ method: 'POST', url: '/api/ping' })).statusCode).toBe(204);
    expect(refused).toBe(0);
    told.resolve();
    expect(new Set(await Promise.all(guesses))).toEqual(new Set([404]));
  });

  it('leaves the reply to a handler that takes it over', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/ping`);
    expect(await answer.text()).toBe('by itself');
  });

  it('tells its health', async () => {
    expect((await app.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' });
    healthy = false;
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(503);
    healthy = true;
  });

  it('describes the API by the schemas that check it', async () => {
    const document = (await app.inject({ url: '/api/openapi.json' })).json();
    expect(document.openapi).toBe('3.1.0');
    const operation = document.paths['/api/things/{id}'].post;
    expect(operation).toMatchObject({
      operationId: 'thing.change',
      'x-access': 'session',
      'x-action': 'thing.change',
    });
    expect(operation.parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: expect.objectContaining({ type: 'integer' }) },
      {
        name: 'mode',
        in: 'query',
        required: false,
        schema: { default: 'a', type: 'string', enum: ['a', 'b'] },
      },
    ]);
    expect(operation.requestBody.content['application/json'].schema).toMatchObject({
      required: ['name'],
      additionalProperties: false,
    });
    expect(Object.keys(operation.responses)).toEqual(['200', '400', '409', '500']);
    const page = await app.inject({ url: '/api/docs' });
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.body).toContain('thing.change');
    expect(page.body).not.toContain('<script');
  });
});

it('refuses an authenticator that is not the one the endpoint names', () => {
  const policy = { action: 'thing.change', subject: () => true, allow: () => true };
  expect(() =>
    defineRoute(thing, anyone, policy, async () => ({ id: 1, name: '', mode: '', raw: '' })),
  ).toThrow('thing.change');
});
