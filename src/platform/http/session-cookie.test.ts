import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { sessionCookie } from './session-cookie.ts';

async function answers(publicUrl: string) {
  const session = sessionCookie(publicUrl);
  const app = fastify();
  await app.register(cookie);
  app.get('/set', async (_request, reply) => {
    session.set(reply, 'token', 60);
    return '';
  });
  app.get('/clear', async (_request, reply) => {
    session.clear(reply);
    return '';
  });
  app.get('/read', async (request) => ({ token: session.read(request) ?? null }));
  const set = (await app.inject('/set')).headers['set-cookie'];
  const clear = (await app.inject('/clear')).headers['set-cookie'];
  const read = (await app.inject({ url: '/read', headers: { cookie: `${session.name}=token` } })).json()
    .token;
  return { set, clear, read };
}

it('is bound to host and TLS under https', async () => {
  const { set, clear, read } = await answers('https://tip.example.vn');
  expect(set).toBe('__Host-session=token; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Strict');
  expect(clear).toMatch(/^__Host-session=; Max-Age=0; Path=\/; /);
  expect(read).toBe('token');
});

it('works on plain http for a trial at home', async () => {
  const { set } = await answers('http://127.0.0.1:3000');
  expect(set).toBe('session=token; Max-Age=60; Path=/; HttpOnly; SameSite=Strict');
});
