import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logDelegationStatement } from '../../../ledger/delegation.ts';
import { recipientOf } from '../../../sealed/age.ts';
import { delegationStatement, verifyRecovery } from '../../../sealed/directory.ts';
import { combineShares } from '../../../sealed/open-recovery.ts';
import { newSigningSecret, signerOf, verify } from '../../../sealed/signing.ts';
import { fromBase64Url } from '../../../wire/bytes.ts';
import { makeCredentials } from '../../make-credentials.ts';
import { setUp } from '../../setup-contract.ts';
import {
  advance,
  CEREMONY_STEPS,
  type Ceremony,
  type CeremonyEvent,
  canGoBack,
  emptyCeremony,
  progressOf,
  setUpBody,
} from './ceremony.ts';
import { newDeskDraft } from './desk-draft.ts';
import { CeremonySecrets } from './secrets.ts';

const place = { areaId: 7, name: 'Thanh Hóa', kind: 'tinh', parentId: null } as const;
const locality = { areaId: 7, name: 'tỉnh Thanh Hóa', nameEn: 'Thanh Hóa province' };
const duty = { ...newDeskDraft('duty', place), chief: { login: 'truc.pt', displayName: 'Phạm Thị Trực' } };
// Keys stand for themselves here: argon2 is proved elsewhere.
const cheap = async () => ({ authKey: new Uint8Array(32), wrappingKey: new Uint8Array(32).fill(1) });

async function wholeCeremony() {
  const secrets = new CeremonySecrets();
  const logKey = signerOf(newSigningSecret()).publicKey;
  const rootKey = secrets.makeRoot();
  const { recipient, signature } = await secrets.makeRecovery();
  const person = async (login: string, stewardSecret?: string) => {
    const options = stewardSecret === undefined ? { derive: cheap } : { derive: cheap, stewardSecret };
    const { credentials } = await makeCredentials('bon tu la du', options);
    return { login, displayName: 'Nguyễn Văn Mẫu', credentials };
  };
  const steward = async (login: string) => {
    const secret = newSigningSecret();
    const delegation = secrets.delegateSteward(signerOf(secret).publicKey);
    return { ...(await person(login, secret)), delegation };
  };
  const events: CeremonyEvent[] = [
    { type: 'token_accepted', logKey },
    { type: 'gathered' },
    { type: 'locality_chosen', locality },
    { type: 'root_made', publicKey: rootKey },
    { type: 'root_kept', how: 'saved' },
    { type: 'root_kept', how: 'printed' },
    { type: 'root_done' },
    { type: 'recovery_made', recipient, signature, bodies: ['a', 'b', 'c'] },
    ...[1, 2, 3].map((number) => ({ type: 'share_printed', number }) as const),
    { type: 'shares_handed_out' },
    { type: 'shares_proved' },
    { type: 'steward_made', steward: await steward('mau.nv') },
    { type: 'steward_made', steward: await steward('thu.tt') },
    { type: 'administrator_made', administrator: await person('quan.lv') },
    { type: 'log_delegated', delegation: secrets.delegateLog(logKey) },
    { type: 'desks_changed', desks: [duty] },
    { type: 'desks_chosen' },
    { type: 'set_up', invitations: [] },
  ];
  return { secrets, events, rootKey, recipient, signature };
}

const walk = (events: readonly CeremonyEvent[]): Ceremony => events.reduce(advance, emptyCeremony);

describe('the first-run ceremony', () => {
  it('visits every step in order and ends in a body that the contract takes', async () => {
    const { events } = await wholeCeremony();
    const steps = events.map((_, index) => walk(events.slice(0, index + 1)).step);
    expect([...new Set(['token', ...steps])]).toEqual(CEREMONY_STEPS);
    const body = setUpBody(walk(events.slice(0, -1)));
    expect(setUp.body.safeParse(body).error).toBeUndefined();
    expect(body?.units).toEqual([expect.objectContaining({ kind: 'duty', level: 'province' })]);
  });

  it('leaves no step out: dropping any event but one that repeats stops before the end', async () => {
    const { events } = await wholeCeremony();
    for (const index of events.keys()) {
      expect(walk(events.toSpliced(index, 1)).step, events[index]?.type).not.toBe('done');
    }
  });

  it('is not moved by events out of their step', async () => {
    const { events } = await wholeCeremony();
    const order = fc.shuffledSubarray([...events], { minLength: events.length });
    fc.assert(
      fc.property(order, (shuffled) => {
        const state = walk(shuffled);
        const reached = CEREMONY_STEPS.indexOf(state.step);
        // Whatever came, nothing is held that its step had not asked for.
        expect(state.root === undefined || reached >= CEREMONY_STEPS.indexOf('root')).toBe(true);
        expect(state.stewards.length).toBe(
          Math.max(0, Math.min(2, reached - CEREMONY_STEPS.indexOf('steward_1'))),
        );
        expect(state.administrator === undefined).toBe(reached <= CEREMONY_STEPS.indexOf('administrator'));
      }),
    );
  });

  it('refuses the same login twice, another log key, and desks without a duty desk', async () => {
    const { events } = await wholeCeremony();
    const until = (type: CeremonyEvent['type'], count = 1) => {
      const found = events.flatMap((event, index) => (event.type === type ? [index] : []));
      return walk(events.slice(0, found[count - 1]));
    };
    const [first] = events.filter((event) => event.type === 'steward_made');
    const second = until('steward_made', 2);
    expect(first && advance(second, first)).toBe(second);
    const log = until('log_delegated');
    const stranger = { publicKey: 'x', validFrom: '2026-01-01', validTo: '2026-12-31', signature: 'y' };
    expect(advance(log, { type: 'log_delegated', delegation: stranger })).toBe(log);
    const desks = { ...until('desks_chosen'), desks: [newDeskDraft('desk', place)] };
    expect(advance(desks, { type: 'desks_chosen' })).toBe(desks);
  });

  it('goes back only where no key is made on the way, and counts its steps', async () => {
    const { events } = await wholeCeremony();
    const states = events.map((_, index) => walk(events.slice(0, index)));
    const open = new Set(states.filter(canGoBack).map(({ step }) => step));
    expect([...open]).toEqual(['locality', 'review']);
    expect(progressOf(walk(events.slice(0, 1)))).toEqual({ at: 1, of: 11 });
    expect(progressOf(emptyCeremony)).toBeUndefined();
  });

  it('keeps no secret in its state', async () => {
    const { events, secrets } = await wholeCeremony();
    const shares = secrets.shares().map(({ text }) => text);
    const seen = JSON.stringify(walk(events));
    expect([secrets.rootSecret(), ...shares].filter((secret) => seen.includes(secret))).toEqual([]);
    expect(seen).not.toContain('AGE-SECRET');
  });
});

describe('the secrets of a ceremony', () => {
  it('give delegations that the root gave, for at most a year', async () => {
    const { events, rootKey } = await wholeCeremony();
    for (const event of events) {
      if (event.type === 'steward_made') {
        const { publicKey, signature, ...term } = event.steward.delegation;
        const statement = delegationStatement({ stewardKey: publicKey, ...term });
        expect(verify(rootKey, statement, signature)).toBe(true);
      }
      if (event.type === 'log_delegated') {
        const { publicKey, signature, ...term } = event.delegation;
        const statement = logDelegationStatement({ publicKey: fromBase64Url(publicKey), ...term });
        expect(verify(rootKey, statement, signature)).toBe(true);
      }
    }
  });

  it('split a recovery key that the root signs and any two shares give back, and forget', async () => {
    const { secrets, rootKey, recipient, signature } = await wholeCeremony();
    expect(verifyRecovery(recipient, signature, rootKey)).toBe(true);
    const [, second, third] = secrets.shares().map(({ text }) => text);
    const combined = await combineShares([third ?? '', second?.toLowerCase() ?? ''], rootKey);
    expect(combined.result === 'ok' && (await recipientOf(combined.identity))).toBe(recipient);
    secrets.forget();
    expect(secrets.shares()).toEqual([]);
    expect(() => secrets.rootSecret()).toThrow();
    expect(() => secrets.delegateLog('x')).toThrow();
  });
});
