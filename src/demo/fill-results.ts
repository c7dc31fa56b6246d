import { randomUUID } from 'node:crypto';
import type { Role } from '../accounts/roles.ts';
import { addDays } from '../law/day.ts';
import type { Services } from '../platform/services.ts';
import type { CaseChange } from '../results/case-contract.ts';
import { writeCaseTips } from '../results/case-tips.ts';
import { findCase, recordCase, recordGroup, stepCase } from '../results/server/index.ts';
import { schemesNamed } from '../schemes/server/index.ts';
import { OFFICERS } from './city.ts';
import type { DemoCity, DemoKey } from './demo-folder.ts';
import { at } from './demo-services.ts';
import { knownTips } from './known-tips.ts';
import { momentOf } from './life.ts';
import type { PlannedCase, PlannedGroup, ResultsPlan } from './plan-results.ts';
import type { planCity } from './plan-tips.ts';
import { sealWords } from './seal-tip.ts';

/** Minutes after midnight at which the demo's officers enter what happened on a day. */
const ENTERED_AT = 16 * 60;
const SUSPENDED_BECAUSE = 'Đã hết thời hạn điều tra mà chưa xác định được người thực hiện.';

/** A step of a planned case: its change, its day, and why where that is asked for. */
interface PlannedChange {
  readonly change: CaseChange;
  readonly day: string;
  readonly reason?: string;
}

/**
 * Enters planned cases and groups by the operations of the real desks, each at the moment of its day; what is there
 * is left as it is. Tips and schemes that led to a case are linked where an earlier part of the filling has brought them.
 */
export async function fillResults(
  services: Services,
  city: DemoCity,
  { cases, groups }: ResultsPlan['past'],
  tips: ReturnType<typeof planCity>,
): Promise<void> {
  const wanted = new Set(cases.flatMap(({ draftIds }) => draftIds));
  const planned = [...tips.crimes, ...tips.present].filter(({ draftId }) => wanted.has(draftId));
  const known = await knownTips(services.db, planned);
  for (const each of cases) {
    const tipIds = each.draftIds.flatMap((draftId) => known.get(draftId)?.tipId ?? []);
    await liveCase(services, city, each, tipIds);
  }
  for (const group of groups) await enterGroup(services, city, group);
}

async function liveCase(
  services: Services,
  city: DemoCity,
  planned: PlannedCase,
  tipIds: readonly string[],
): Promise<void> {
  const { caseId, desk, number, openedOn, placeAreaId, offence } = planned;
  const key = keyOf(city, desk);
  const seal = (text: string) =>
    sealWords(
      { envelope: 'note', tipId: caseId, messageId: randomUUID(), text },
      key,
      city.recoveryRecipient,
      null,
    );
  const investigator = personAt(city, desk, 'investigator');
  let version = (await findCase(services.db, caseId))?.row.version ?? 0;
  if (version === 0) {
    const schemes = await schemesNamed(services.db, planned.schemeIds);
    const body = {
      caseId,
      unitId: key.unitId,
      number,
      openedOn,
      placeAreaId,
      offence,
      schemeIds: schemes.map(({ schemeId }) => schemeId),
      tipCount: tipIds.length,
      narrative: await seal(planned.narrative),
      persons: await seal(planned.persons),
      tips: tipIds.length === 0 ? null : await seal(writeCaseTips(tipIds)),
    };
    await recordCase(at(services, momentOf(openedOn, ENTERED_AT)), investigator, key.areaId, body);
    version = 1;
  }
  for (const [index, { change, day, reason }] of changesOf(planned).entries()) {
    if (index + 1 < version) continue;
    const found = await findCase(services.db, caseId);
    if (found === undefined) throw new Error('a case of the demo is not there');
    const memberships = [
      { unitId: key.unitId, areaId: key.areaId, kind: 'desk', role: 'investigator' },
    ] as const;
    const actor = { accountId: investigator, memberships };
    const words = reason === undefined ? {} : { words: await seal(reason) };
    const asked = { version: found.row.version, onDay: day, change, ...words };
    await stepCase(at(services, momentOf(day, ENTERED_AT + index + 1)), actor, found, asked);
  }
}

/** What becomes of a case after it was opened. */
function changesOf({ openedOn, cleared, suspendedOn }: PlannedCase): readonly PlannedChange[] {
  const end = cleared?.day ?? suspendedOn;
  const next = addDays(openedOn, 1);
  const begin = { change: { action: 'investigate' }, day: end !== null && end < next ? end : next } as const;
  if (cleared) return [begin, { change: { action: 'clear', outcome: cleared.outcome }, day: cleared.day }];
  if (suspendedOn === null) return [begin];
  return [begin, { change: { action: 'suspend' }, day: suspendedOn, reason: SUSPENDED_BECAUSE }];
}

async function enterGroup(services: Services, city: DemoCity, planned: PlannedGroup): Promise<void> {
  const { desk, caseIds, ...told } = planned;
  const { unitId, areaId } = keyOf(city, desk);
  const accountId = personAt(city, desk, 'chief');
  const then = at(services, momentOf(told.dismantledOn, ENTERED_AT + 30));
  await recordGroup(then, accountId, areaId, { ...told, unitId, caseIds: [...caseIds] });
}

function keyOf({ keys }: DemoCity, desk: string): DemoKey {
  const key = keys.find((each) => each.desk === desk);
  if (key === undefined) throw new Error(`no desk ${desk}`);
  return key;
}

function personAt({ accounts }: DemoCity, desk: string, role: Role): string {
  const person = OFFICERS.find(({ memberships }) =>
    memberships.some((membership) => membership.desk === desk && membership.role === role),
  );
  const accountId = person && accounts[person.login];
  if (accountId === undefined) throw new Error(`nobody at ${desk} is ${role}`);
  return accountId;
}
