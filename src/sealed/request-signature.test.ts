import { describe, expect, it } from 'vitest';
import { signRequest, verifyRequest } from './request-signature.ts';
import { newSigningSecret, signerOf } from './signing.ts';

const signer = signerOf(newSigningSecret());
const now = new Date('2026-11-22T08:00:00Z');
const request = { method: 'POST', path: '/api/receipt/messages?after=1', body: '{"a":1}' };
const header = signRequest(signer, request, now);
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('receipt-authenticated requests', () => {
  it('name their signer', () => {
    expect(verifyRequest(header, { ...request, now })).toEqual({ result: 'ok', publicKey: signer.publicKey });
  });

  it('take a body of bytes like the text of it', () => {
    const body = new TextEncoder().encode(request.body);
    expect(verifyRequest(header, { ...request, body, now }).result).toBe('ok');
  });

  it.each([
    [300, 'ok'],
    [-300, 'ok'],
    [301, 'outside_window'],
    [-301, 'outside_window'],
  ])('%i seconds later: %s', (seconds, result) => {
    expect(verifyRequest(header, { ...request, now: at(seconds) }).result).toBe(result);
  });

  it.each([
    ['method', { method: 'GET' }],
    ['path', { path: '/api/receipt/messages' }],
    ['body', { body: '{"a":2}' }],
  ])('are refused with another %s', (_, change) => {
    expect(verifyRequest(header, { ...request, ...change, now }).result).toBe('bad_signature');
  });

  it('are refused under another key or another time', () => {
    const thief = signerOf(newSigningSecret());
    const stolen = header.replace(signer.publicKey, thief.publicKey);
    expect(verifyRequest(stolen, { ...request, now }).result).toBe('bad_signature');
    const later = header.replace(/\.\d+\./, `.${Math.floor(at(60).getTime() / 1000)}.`);
    expect(verifyRequest(later, { ...request, now }).result).toBe('bad_signature');
  });

  it.each([
    '',
    'Bearer x',
    `${header} `,
    header.replace('.', ','),
    header.slice(0, -1),
  ])('calls %j malformed', (text) => {
    expect(verifyRequest(text, { ...request, now }).result).toBe('malformed');
  });
});
