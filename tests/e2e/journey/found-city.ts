import type { Unit } from '../../../src/accounts/contract.ts';
import { makeCredentials } from '../../../src/accounts/make-credentials.ts';
import type { Role } from '../../../src/accounts/roles.ts';
import {
  acceptInvitation,
  createInvitation,
  createUnitKey,
  setUp,
  signUnitKey,
} from '../../../src/accounts/server/index.ts';
import { knownKeys } from '../../../src/demo/known-keys.ts';
import { demoPassphrase, SEED } from '../../../src/demo/passphrases.ts';
import type { Services } from '../../../src/platform/services.ts';
import { signDelegation, signEntry } from '../../../src/sealed/directory.ts';
import { newSigningSecret, signerOf } from '../../../src/sealed/signing.ts';
import type { UnitKey } from '../../../src/sealed/unit-key.ts';
import { testCeremony, testUnitKey } from '../../kit/test-accounts.ts';

/** Somebody who can sign in by hand. */
export interface CityPerson {
  readonly login: string;
  readonly displayName: string;
  readonly passphrase: string;
  readonly accountId: string;
  readonly recipient: string;
}

/** Everybody of a small city, by role. */
export interface City {
  readonly people: Readonly<Record<Role, CityPerson>>;
  readonly desk: { readonly unit: Unit; readonly key: UnitKey };
  /** What the server never has: the root's secret and the steward's, base64url, and the recovery key. */
  readonly offline: {
    readonly rootSecret: string;
    readonly stewardSecret: string;
    readonly recoveryIdentity: string;
  };
}

const NAMES: Readonly<Record<Role, string>> = {
  reception: 'Lê Thị Tiếp Nhận',
  investigator: 'Trần Văn Thụ Lý',
  chief: 'Nguyễn Văn Chỉ Huy',
  duty: 'Phạm Trực Ban',
  analyst: 'Hoàng Tổng Hợp',
  auditor: 'Vũ Kiểm Tra',
  steward: 'Đỗ Giữ Sổ',
  administrator: 'Bùi Quản Trị',
};

/** Whose passphrase of the demo each one has: what Argon2id makes of it is known, and need not be waited for. */
const PASSPHRASE_OF: Readonly<Record<Role, string>> = {
  reception: 'hacthanh.tiepnhan',
  investigator: 'hacthanh.dieutra',
  chief: 'hacthanh.truong',
  duty: 'trucban.mot',
  analyst: 'bcd.phantich',
  auditor: 'bcd.kiemtra',
  steward: 'giukhoa.mot',
  administrator: 'quantri',
};

/** Founds a deployment with one ward's desk and the duty desk, keys signed, and a person in every role. */
export async function foundCity(services: Services): Promise<City> {
  const { input, secrets } = await testCeremony(services);
  const stewardSecret = newSigningSecret();
  const steward = await newPerson('steward', stewardSecret);
  const administrator = await newPerson('administrator');
  const [first, second] = input.stewards;
  if (first === undefined || second === undefined) throw new Error('a ceremony has two stewards');
  const { validFrom, validTo } = first.delegation;
  const stewardKey = signerOf(stewardSecret).publicKey;
  const { signature } = signDelegation(secrets.root, { stewardKey, validFrom, validTo });
  const delegation = { publicKey: stewardKey, validFrom, validTo, signature };
  const stewards = [{ ...steward.account, delegation }, second];
  await setUp(services, { ...input, stewards, administrator: administrator.account }, { demo: true });
  const units = await services.db
    .selectFrom('unit')
    .select(['unit_id as unitId', 'area_id as areaId', 'kind', 'level', 'name', 'name_en as nameEn'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .execute();
  const unitOf = (kind: Unit['kind']): Unit => {
    const unit = units.find((each) => each.kind === kind);
    if (unit === undefined) throw new Error(`no unit of kind ${kind}`);
    return unit;
  };
  const join = async (role: Role, { unitId }: Unit): Promise<CityPerson> => {
    const { account, person } = await newPerson(role);
    const { login, displayName, credentials } = account;
    const invitation = { login, displayName, memberships: [{ unitId, role }] };
    const { token } = await createInvitation(services, administrator.person.accountId, invitation);
    await acceptInvitation(services, { token, credentials });
    return person;
  };
  const desk = unitOf('desk');
  const people = {
    reception: await join('reception', desk),
    investigator: await join('investigator', desk),
    chief: await join('chief', desk),
    duty: await join('duty', unitOf('duty')),
    analyst: await join('analyst', unitOf('steering')),
    auditor: await join('auditor', unitOf('steering')),
    steward: steward.person,
    administrator: administrator.person,
  };
  const publish = async (unit: Unit, members: readonly CityPerson[]): Promise<UnitKey> => {
    const maker = members[0]?.accountId ?? '';
    const { key, input: newKey } = await testUnitKey(services, unit.unitId, 1, members);
    const { epoch, recipient, signingKey, createdOn } = await createUnitKey(services, maker, unit, newKey);
    const entry = { unitId: unit.unitId, epoch, recipient, signingKey, createdOn };
    const signed = signEntry(signerOf(stewardSecret), entry);
    await signUnitKey(services, people.steward.accountId, {
      ...entry,
      stewardKey,
      signature: signed.signature,
    });
    return key;
  };
  const key = await publish(desk, [people.chief, people.reception, people.investigator]);
  await publish(unitOf('duty'), [people.duty]);
  const { rootSecret, recoveryIdentity } = secrets;
  const offline = { rootSecret, stewardSecret, recoveryIdentity };
  return { people, desk: { unit: desk, key }, offline };
}

/** A person with a passphrase, and keys that it really wraps. */
async function newPerson(role: Role, stewardSecret?: string) {
  const passphrase = demoPassphrase(SEED, PASSPHRASE_OF[role]);
  const { credentials } = await makeCredentials(passphrase, {
    ...knownKeys(PASSPHRASE_OF[role]),
    ...(stewardSecret ? { stewardSecret } : {}),
  });
  const { accountId, recipient } = credentials;
  const login = `${role}.one`;
  const displayName = NAMES[role];
  const person: CityPerson = { login, displayName, passphrase, accountId, recipient };
  return { person, account: { login, displayName, credentials } };
}
