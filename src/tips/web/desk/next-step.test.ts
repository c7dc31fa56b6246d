import { describe, expect, it } from 'vitest';
import { ACTIONS, type STATES } from '../../workflow.ts';
import { nextStep, worthOffering } from './next-step.ts';

const running = (clock: 'notice_of_receipt' | 'notice_of_result' | 'verify') => ({
  clock,
  state: 'running' as const,
});
const tip = (state: (typeof STATES)[number], extensionAsked: 'complex' | null = null) => ({
  state,
  extensionAsked,
});

describe('nextStep', () => {
  it.each([
    ['received', 'start_verification'],
    ['verifying', 'classify'],
    ['classified', 'assign'],
    ['handling', 'resolve'],
    ['suspended', 'resume'],
  ] as const)('brings a %s tip on by %s', (state, action) => {
    expect(nextStep(tip(state), [], ACTIONS)).toEqual({ action, permitted: true });
  });

  it('names the step that somebody else has to take', () => {
    expect(nextStep(tip('classified'), [], [])).toEqual({ action: 'assign', permitted: false });
  });

  it('answers a request for more time before anything else', () => {
    const step = nextStep(tip('handling', 'complex'), [running('notice_of_receipt')], ACTIONS);
    expect(step?.action).toBe('approve_extension');
  });

  it('asks for the notice of receipt from those who give it, and keeps nobody else waiting for it', () => {
    const clocks = [running('notice_of_receipt')];
    expect(nextStep(tip('handling'), clocks, ACTIONS)?.action).toBe('give_notice_of_receipt');
    expect(nextStep(tip('handling'), clocks, ['resolve'])).toEqual({ action: 'resolve', permitted: true });
  });

  it('has nothing left once a closed tip has been told', () => {
    expect(nextStep(tip('closed'), [running('notice_of_result')], ACTIONS)?.action).toBe(
      'give_notice_of_result',
    );
    expect(nextStep(tip('closed'), [], ACTIONS)).toBeUndefined();
  });
});

describe('worthOffering', () => {
  it('offers a notice only while its clock runs', () => {
    expect(worthOffering(['give_notice_of_receipt', 'classify'], [])).toEqual(['classify']);
    expect(worthOffering(['give_notice_of_receipt'], [running('notice_of_receipt')])).toEqual([
      'give_notice_of_receipt',
    ]);
  });
});
