import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASSIGNEE, anyChange } from '../../tests/kit/any-change.ts';
import { ROLES, type Role } from '../accounts/roles.ts';
import type { Change } from './desk-contract.ts';
import {
  applyAction,
  fits,
  handedOn,
  type Position,
  permittedActions,
  RECEIVED,
  transitionOf,
} from './transition.ts';
import { ACTIONS, CLASSIFICATIONS, STATES } from './workflow.ts';

const EVERYBODY: Role[] = ['reception', 'investigator', 'chief', 'duty'];

const handling: Position = {
  ...RECEIVED,
  state: 'handling',
  classification: 'crime_report',
  useful: true,
  assigneeId: ASSIGNEE,
};

/** Walks the table: changes that are not permitted where the tip stands are passed over. */
function walk(changes: readonly Change[]): Position[] {
  const positions: Position[] = [RECEIVED];
  for (const change of changes) {
    const tip = positions.at(-1) ?? RECEIVED;
    const permitted = permittedActions(tip, EVERYBODY, true).includes(change.action);
    if (permitted && fits(tip, change)) positions.push(applyAction(tip, change));
  }
  return positions;
}

const WITH_ANOTHER: readonly string[] = ['split', 'link', 'unlink'];
const TO_ANOTHER: readonly string[] = ['transfer', 'return_transfer'];

describe('permittedActions', () => {
  test.each([
    [
      RECEIVED,
      ['reception'],
      false,
      ['start_verification', 'give_notice_of_receipt', 'classify', 'transfer', ...WITH_ANOTHER],
    ],
    [RECEIVED, ['investigator'], false, ['start_verification', ...WITH_ANOTHER]],
    [RECEIVED, ['analyst', 'auditor', 'steward', 'administrator'], true, []],
    [handling, ['investigator'], true, ['request_extension', 'resolve', ...WITH_ANOTHER]],
    [handling, ['investigator'], false, ['request_extension', ...WITH_ANOTHER]],
    [handling, ['reception'], false, ['give_notice_of_receipt', 'classify', 'transfer', ...WITH_ANOTHER]],
    [{ ...RECEIVED, arrivedFrom: 3 }, ['reception'], false, ['accept_transfer', 'return_transfer']],
    [{ ...handling, extensionAsked: 'complex' }, ['investigator'], true, [...WITH_ANOTHER]],
    [
      { ...handling, state: 'closed', outcome: 'prosecuted' },
      ['chief'],
      false,
      ['give_notice_of_result', 'reopen', 'hold', 'link', 'unlink'],
    ],
  ] as const)('%# %o by %o', (tip, roles, isAssignee, expected) => {
    expect(permittedActions(tip, [...roles], isAssignee)).toEqual(expected);
  });

  test('a chief resolves for the assignee, but not while more time is asked for', () => {
    expect(permittedActions(handling, ['chief'], false)).toContain('resolve');
    expect(permittedActions({ ...handling, extensionAsked: 'procuracy' }, ['chief'], false)).not.toContain(
      'resolve',
    );
  });

  test('an order information has no criminal steps', () => {
    const order: Position = { ...handling, classification: 'order_information' };
    const actions = permittedActions(order, EVERYBODY, true);
    for (const action of ['request_extension', 'approve_extension', 'suspend'])
      expect(actions).not.toContain(action);
  });

  test('an action is permitted only from its states and to its roles', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.subarray([...ROLES]),
        fc.boolean(),
        fc.constantFrom(null, ...CLASSIFICATIONS),
        (state, roles, isAssignee, classification) => {
          for (const action of permittedActions({ ...handling, state, classification }, roles, isAssignee)) {
            expect(transitionOf(action).from).toContain(state);
            expect(transitionOf(action).roles.some((role) => roles.includes(role))).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a tip whose content was erased', () => {
  test('can have nothing done to it', () => {
    const erased: Position = { ...handling, state: 'closed', outcome: 'prosecuted', erased: true };
    expect(permittedActions(erased, EVERYBODY, true)).toEqual([]);
  });
});

describe('fits', () => {
  test.each([
    ['crime_report', 'prosecuted', true],
    ['denunciation', 'not_prosecuted', true],
    ['prosecution_request', 'settled', false],
    ['order_information', 'settled', true],
    ['order_information', 'prosecuted', false],
  ] as const)('%s may end as %s: %s', (classification, outcome, expected) => {
    expect(fits({ ...handling, classification }, { action: 'resolve', outcome })).toBe(expected);
  });
});

describe('a life', () => {
  test('reaches every state and uses every action', () => {
    const seen = new Set<string>();
    const used = new Set<string>();
    const life: Change[] = [
      { action: 'accept_transfer' },
      { action: 'start_verification' },
      { action: 'give_notice_of_receipt' },
      { action: 'classify', classification: 'denunciation', useful: true },
      { action: 'assign', assigneeId: ASSIGNEE },
      { action: 'request_extension', extension: 'complex' },
      { action: 'refuse_extension' },
      { action: 'request_extension', extension: 'complex' },
      { action: 'approve_extension' },
      { action: 'suspend' },
      { action: 'resume' },
      { action: 'resolve', outcome: 'prosecuted' },
      { action: 'give_notice_of_result' },
      { action: 'hold' },
      { action: 'release_hold' },
      { action: 'reopen' },
    ];
    let tip = handedOn(RECEIVED, 3);
    for (const change of life) {
      seen.add(tip.state);
      expect(permittedActions(tip, EVERYBODY, true)).toContain(change.action);
      tip = applyAction(tip, change);
      used.add(change.action);
    }
    expect(seen).toEqual(new Set(STATES));
    // what concerns a second tip or another unit has operations of its own
    expect(used).toEqual(
      new Set(ACTIONS.filter((action) => ![...WITH_ANOTHER, ...TO_ANOTHER].includes(action))),
    );
  });

  test('stays sound whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 40 }), (changes) => {
        for (const tip of walk(changes)) {
          expect(tip.state === 'closed').toBe(tip.outcome !== null);
          if (tip.state === 'handling' || tip.state === 'suspended') expect(tip.assigneeId).not.toBeNull();
          if (['classified', 'handling', 'suspended', 'closed'].includes(tip.state)) {
            expect(tip.classification).not.toBeNull();
            expect(tip.useful).not.toBeNull();
          }
          if (tip.extensionAsked !== null) expect(tip.state).toBe('handling');
          expect(permittedActions(tip, EVERYBODY, true)).not.toEqual([]);
        }
      }),
    );
  });
});
