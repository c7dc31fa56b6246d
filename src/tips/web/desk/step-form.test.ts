import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../desk-contract.ts';
import { changeOf, outcomesFor } from './step-form.ts';

const ALL = {
  classification: 'denunciation',
  useful: true,
  assigneeId: '4f2f1f0e-6f2b-4f3e-9a51-0d5a0b7c1e11',
  extension: 'complex',
  outcome: 'settled',
} as const;

describe('changeOf', () => {
  it.each(
    changeSchema.options.map(({ shape }) => shape.action.value),
  )('asks for %s as the contract wants it', (action) => {
    expect(changeSchema.parse(changeOf(action, ALL)).action).toBe(action);
  });

  it.each([
    'classify',
    'assign',
    'request_extension',
    'resolve',
  ] as const)('waits for the choice of %s', (action) => {
    expect(changeOf(action, {})).toBeUndefined();
  });
});

describe('outcomesFor', () => {
  it('keeps the ends of a criminal matter apart from those of order information', () => {
    expect(outcomesFor('denunciation')).toEqual(['prosecuted', 'not_prosecuted']);
    expect(outcomesFor('order_information')).toEqual(['settled', 'advised', 'no_ground']);
  });
});
