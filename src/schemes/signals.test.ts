import { expect, it } from 'vitest';
import { SHIPPED_KINDS } from './data/index.ts';
import { formSchema } from './form.ts';
import { shippedSignals, signalsOf } from './signals.ts';

const WORKERS = ['theft', 'loan_sharking', 'drugs', 'violence', 'fire_explosives'];

it('offers workers five kinds of harm, other kinds none, and a kind that nobody ships its own', () => {
  expect(shippedSignals('worker_security_team')).toEqual(WORKERS);
  for (const kind of ['security_lamp', 'constructor', 'of_the_board'])
    expect(shippedSignals(kind)).toEqual([]);
  const { security_lamp: form = expect.fail() } = SHIPPED_KINDS;
  expect(signalsOf('of_the_board', { ...form, signals: ['drugs'] })).toEqual(['drugs']);
});

it('keeps the shipped signals for a form that was written before forms named any, until it says none', () => {
  const { worker_security_team: form = expect.fail() } = SHIPPED_KINDS;
  const { signals: _, ...before } = form;
  expect(signalsOf('worker_security_team', before)).toEqual(WORKERS);
  expect(signalsOf('worker_security_team', { ...form, signals: [] })).toEqual([]);
});

it('takes kinds of harm alone, each once: no labour dispute, petition or gathering is one', () => {
  const { worker_security_team: form = expect.fail() } = SHIPPED_KINDS;
  const takes = (signals: readonly string[]) => formSchema.safeParse({ ...form, signals }).success;
  expect([takes(WORKERS), takes([])]).toEqual([true, true]);
  for (const not of ['labour_dispute', 'petition', 'assembly', 'Đình công']) expect(takes([not])).toBe(false);
  expect(takes(['theft', 'theft'])).toBe(false);
});
