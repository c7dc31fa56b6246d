import { describe, expect, it } from 'vitest';
import type { Membership } from '../accounts/policy.ts';
import { KEY_ROLES, ROLES, type Role } from '../accounts/roles.ts';
import { WANTED_ACTIONS, WANTED_STATES, type WantedState } from './wanted-codes.ts';
import { can, mayStep, readsPublished, writesFor } from './wanted-policy.ts';
import { WANTED_WORKFLOW, wantedTransition } from './wanted-workflow.ts';

const as = (role: Role, over: Partial<Membership> = {}) => ({
  accountId: 'a',
  memberships: [{ unitId: 1, areaId: 201, kind: 'desk' as const, role, ...over }],
});
const allowed = (may: (role: Role) => boolean) => ROLES.filter(may);
const WRITERS = ['investigator', 'chief'];

describe('the life of a notice', () => {
  it('leads to each ending through publication alone, and from an ending nowhere', () => {
    const from = (state: WantedState) =>
      WANTED_WORKFLOW.filter((line) => line.from === state).map(({ action }) => action);
    expect(from('draft')).toEqual(['amend', 'photo', 'discard', 'publish']);
    expect(from('published')).toEqual(['amend', 'photo', 'end']);
    for (const state of WANTED_STATES.filter((each) => each !== 'draft' && each !== 'published'))
      expect(from(state)).toEqual([]);
    expect(wantedTransition('end', 'draft')).toBeUndefined();
  });

  it('is in the hands of its unit: writers draft, the chief answers for what is public', () => {
    for (const state of WANTED_STATES) {
      for (const action of WANTED_ACTIONS) {
        if (action === 'draft') continue;
        const chiefOnly =
          (state === 'published' && ['amend', 'photo', 'end'].includes(action)) ||
          (state === 'draft' && action === 'publish');
        const roles = allowed((role) => mayStep(as(role), action, { unitId: 1, state }));
        expect({ state, action, roles }).toEqual({ state, action, roles: chiefOnly ? ['chief'] : WRITERS });
        expect(allowed((role) => mayStep(as(role), action, { unitId: 2, state }))).toEqual([]);
      }
    }
  });
});

describe('who sees what', () => {
  it('shows drafts and endings to writers of the own desk, published ones to everybody who opens tips', () => {
    for (const state of WANTED_STATES) {
      const own = allowed((role) => can(as(role), 'wanted.read', { unitId: 1, state }));
      const other = allowed((role) => can(as(role), 'wanted.read', { unitId: 2, state }));
      expect({ state, own }).toEqual({ state, own: state === 'published' ? KEY_ROLES : WRITERS });
      expect({ state, other }).toEqual({ state, other: state === 'published' ? KEY_ROLES : [] });
    }
  });

  it('lets no other kind of unit write', () => {
    for (const kind of ['duty', 'independent', 'steering'] as const) {
      expect(can(as('chief', { kind }), 'wanted.draft', { unitId: 1 })).toBe(false);
      expect(writesFor(as('chief', { kind }))).toEqual([]);
    }
  });

  it('shows what was agreed with a family to the key roles of the unit alone', () => {
    for (const state of WANTED_STATES) {
      const seen = allowed((role) => can(as(role), 'wanted.visits', { unitId: 1, state }));
      expect({ state, seen }).toEqual({
        state,
        seen: state === 'draft' || state === 'discarded' ? [] : KEY_ROLES,
      });
      expect(allowed((role) => can(as(role), 'wanted.visits', { unitId: 2, state }))).toEqual([]);
    }
  });

  it('shows what is in force with its names to whoever opens tips', () => {
    expect(allowed((role) => readsPublished(as(role)))).toEqual(KEY_ROLES);
  });
});
