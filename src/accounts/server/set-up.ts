import { isCommunal } from '../../areas/area.ts';
import { type AreaBook, loadAreas } from '../../areas/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { appendLeaf, delegateLogKey } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { isUniqueViolation, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Unit } from '../contract.ts';
import type { Role, UnitKind, UnitLevel } from '../roles.ts';
import { type CeremonyInput, checkCeremony } from './check-ceremony.ts';
import { checkRecipient } from './check-recipient.ts';
import { createAccount } from './create-account.ts';
import { writeInvitation } from './create-invitation.ts';
import { writeUnit } from './create-unit.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { writeDelegation } from './write-delegation.ts';

/** Who gets a unit going: the chief makes its first key; a steering unit has no key to make. */
const FIRST_ROLE: Readonly<Record<UnitKind, Role>> = {
  desk: 'chief',
  duty: 'chief',
  independent: 'chief',
  steering: 'analyst',
};

/** An invitation of the ceremony; the token is shown once. */
interface ChiefInvitation {
  readonly login: string;
  readonly unitName: string;
  readonly token: string;
}

/**
 * The first-run ceremony, in one transaction: the deployment with its root and recovery, the log's delegation,
 * the steering unit with two stewards and the administrator, the first units, and invitations for their
 * chiefs. `tokenHash` spends the one-time token; the demo, which has none, says so in `demo`.
 * Throws `already_set_up`, `wrong_setup_token`, `unknown_recipient`, and what `checkCeremony`, `createAccount` and
 * the ledger throw.
 */
export async function setUp(
  services: Services,
  input: CeremonyInput,
  by: { readonly tokenHash: Buffer } | { readonly demo: true },
): Promise<ChiefInvitation[]> {
  const { db, clock } = services;
  const now = clock.now();
  const areas = await loadAreas(db);
  await checkRecipient(input.recoveryRecipient);
  checkCeremony(input, areas, await currentLawBook(db, clock), dayOf(now));
  const invitations = await transaction(db, async (trx) => {
    await writeDeployment(trx, input, 'demo' in by, now);
    if ('tokenHash' in by) await spendToken(trx, by.tokenHash);
    const rootKey = Buffer.from(input.rootKey, 'base64url');
    const { publicKey, validFrom, validTo, signature } = input.logDelegation;
    const logKey = Buffer.from(publicKey, 'base64url');
    const rootSignature = Buffer.from(signature, 'base64url');
    const logDelegation = { publicKey: logKey, validFrom, validTo, signature: rootSignature };
    await delegateLogKey(services, trx, logDelegation, rootKey);
    const steering = await writeUnit(trx, steeringUnit(input.areaId, areas), dayOf(now));
    await writePeople(trx, input, steering, now);
    return writeUnits(trx, input, now);
  });
  forgetDirectory(db);
  return invitations;
}

async function writeDeployment(trx: Trx, input: CeremonyInput, demo: boolean, now: Date): Promise<void> {
  const { areaId, rootKey, recoveryRecipient, recoverySignature } = input;
  await trx
    .insertInto('deployment')
    .values({
      area_id: areaId,
      root_key: Buffer.from(rootKey, 'base64url'),
      recovery_recipient: recoveryRecipient,
      recovery_signature: Buffer.from(recoverySignature, 'base64url'),
      demo,
      created_at: now,
    })
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'deployment_pkey') ? new AppError('already_set_up') : error;
    });
  await appendLeaf(trx, { areaId, subject: 'directory', fields: ['root', rootKey, recoveryRecipient] }, now);
}

async function spendToken(trx: Trx, tokenHash: Buffer): Promise<void> {
  const spent = await trx.deleteFrom('setup_token').where('token_hash', '=', tokenHash).executeTakeFirst();
  if (spent.numDeletedRows !== 1n) throw new AppError('wrong_setup_token');
}

async function writePeople(trx: Trx, input: CeremonyInput, steering: Unit, now: Date): Promise<void> {
  const { unitId, areaId } = steering;
  await createAccount(trx, input.administrator, [{ unitId, role: 'administrator' }], now);
  for (const { delegation, ...person } of input.stewards) {
    await createAccount(trx, person, [{ unitId, role: 'steward' }], now);
    const { publicKey } = delegation;
    await trx
      .insertInto('steward')
      .values({
        public_key: Buffer.from(publicKey, 'base64url'),
        account_id: person.credentials.accountId,
      })
      .execute();
    await writeDelegation(trx, areaId, delegation, null, now);
  }
}

async function writeUnits(trx: Trx, input: CeremonyInput, now: Date): Promise<ChiefInvitation[]> {
  const inviterId = input.administrator.credentials.accountId;
  const invitations: ChiefInvitation[] = [];
  for (const { chief, ...newUnit } of input.units) {
    const unit = await writeUnit(trx, newUnit, dayOf(now));
    if (chief === null) continue;
    const memberships = [{ unitId: unit.unitId, role: FIRST_ROLE[unit.kind] }];
    const { token } = await writeInvitation(trx, inviterId, { ...chief, memberships }, now);
    invitations.push({ login: chief.login, unitName: unit.name, token });
  }
  return invitations;
}

/** The unit in which the roles over the whole deployment are held (docs/decisions/0003). */
function steeringUnit(areaId: number, areas: AreaBook) {
  const names = { name: 'Ban Chỉ đạo', nameEn: 'Steering board' };
  return { areaId, kind: 'steering' as const, level: levelOf(areaId, areas), ...names };
}

function levelOf(areaId: number, areas: AreaBook): UnitLevel {
  const area = areas.find(areaId);
  if (area === undefined || area.parentId === null) return 'province';
  return isCommunal(area) ? 'ward' : 'city';
}
