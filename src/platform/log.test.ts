import { expect, it } from 'vitest';
import { createLog, describeError } from './log.ts';

function recorder(least: 'debug' | 'info' | 'warn' | 'error' = 'debug') {
  const lines: Record<string, unknown>[] = [];
  return { lines, log: createLog({ least, write: (line) => lines.push(JSON.parse(line)) }) };
}

it('writes one JSON line with time, level, message and fields', () => {
  const { lines, log } = recorder();
  log.with({ requestId: 'r' }).info('hello\nthere', { n: 1 });
  expect(lines).toEqual([
    { time: expect.any(String), level: 'info', message: 'hello\nthere', requestId: 'r', n: 1 },
  ]);
});

it('leaves out what is less grave than asked for', () => {
  const { lines, log } = recorder('warn');
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d', new Error('x'));
  expect(lines.map((line) => line.message)).toEqual(['c', 'd']);
});

it('describes an error by name, code, constraint and place, never by its message', () => {
  const error = Object.assign(new RangeError('secret\n    secret line'), {
    code: '23505',
    constraint: 'tip_pkey',
    detail: 'Key (id)=(secret)',
  });
  const described = describeError(new Error('secret', { cause: error }));
  expect(described).toMatchObject({ error: 'Error', cause: 'RangeError' });
  expect(describeError(error)).toMatchObject({ error: 'RangeError', code: '23505', constraint: 'tip_pkey' });
  expect(describeError(error).stack).toContain('log.test.ts');
  expect(JSON.stringify([described, describeError(error), describeError('secret')])).not.toContain('secret');
});
