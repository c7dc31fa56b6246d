import { expect, it } from 'vitest';
import { putPlannedSchemes } from '../../tests/kit/planned-schemes.ts';
import { testServices } from '../../tests/kit/test-services.ts';
import { syncAreas } from '../areas/server/index.ts';
import { addDays } from '../law/day.ts';
import { syncLaw } from '../law/server/index.ts';
import { readCaseTips } from '../results/case-tips.ts';
import { openMessage } from '../sealed/open-message.ts';
import type {} from '../words/server/index.ts';
import { at, prepareForPast } from './demo-services.ts';
import { fillResults } from './fill-results.ts';
import { knownTips } from './known-tips.ts';
import { liveTip } from './live-tip.ts';
import { makeCity } from './make-city.ts';
import { makePeople } from './make-people.ts';
import { SEED } from './passphrases.ts';
import { planResults } from './plan-results.ts';
import { planCity } from './plan-tips.ts';
import { planSchemes } from './schemes/plan-schemes.ts';

const TODAY = '2026-11-22';
const services = await testServices({ now: `${TODAY}T03:00:00Z` });
await syncAreas(services.db);
await syncLaw(services.db);
const { people, stewardSecrets } = await makePeople(SEED);
const city = await makeCity(at(services, `${addDays(TODAY, -40)}T02:00:00Z`), people, stewardSecrets);
const tips = planCity({ seed: SEED, today: TODAY });
const { past, present } = planResults({ seed: SEED, today: TODAY });

it('lives cases by the operations of the desks, each sealed to its own, and links their tips and schemes', async () => {
  await prepareForPast(services);
  const fromTip = past.cases.find(({ draftIds }) => draftIds.length > 0);
  const tip = tips.crimes.find(({ draftId }) => draftId === fromTip?.draftIds[0]);
  const suspended = past.cases.find(({ suspendedOn, desk }) => suspendedOn !== null && desk !== 'city');
  const current = present.cases.find(({ cleared }) => cleared !== null);
  const led = past.cases.find(({ schemeIds }) => schemeIds.length > 0);
  const [group] = past.groups;
  if (!led || !fromTip || !tip || !suspended || !current || !group)
    throw new Error('the plan lacks something');
  await liveTip(services, city, tip);
  await putPlannedSchemes(services.db, planSchemes(SEED, TODAY));
  const ofGroup = past.cases.filter(({ caseId }) => group.caseIds.includes(caseId));
  const cases = [...new Set([fromTip, led, suspended, current, ...ofGroup])];
  await fillResults(services, city, { cases, groups: [group] }, tips);

  const rows = await services.db.selectFrom('criminal_case').selectAll().execute();
  expect(rows).toHaveLength(cases.length);
  for (const planned of cases) {
    const row = rows.find((each) => each.case_id === planned.caseId);
    const state = planned.cleared ? 'cleared' : planned.suspendedOn ? 'suspended' : 'investigation';
    const { number, schemeIds } = planned;
    const clear = { number, scheme_ids: schemeIds, cleared_on: planned.cleared?.day ?? null };
    expect(row).toMatchObject({ state, ...clear });
  }
  const open = async (caseId: string, desk: string, role: string) => {
    const key = city.keys.find((each) => each.desk === desk);
    const words = await services.db
      .selectFrom('register_words')
      .selectAll()
      .where('subject_id', '=', caseId)
      .where('role', '=', role)
      .executeTakeFirstOrThrow();
    const grant = words.grants.find(({ recipient }) => recipient === 'unit');
    const opened = await openMessage(key?.identity ?? '', {
      columns: { tipId: caseId, messageId: words.message_id },
      files: [],
      ciphertext: words.ciphertext,
      grant: Buffer.from(grant?.sealed ?? '', 'base64url'),
    });
    return opened.content.text;
  };
  for (const { caseId, desk, narrative } of cases) {
    expect(await open(caseId, desk, 'narrative')).toBe(narrative);
  }
  const known = await knownTips(services.db, [tip]);
  const linked = readCaseTips(await open(fromTip.caseId, fromTip.desk, 'tips'));
  expect(linked).toEqual([known.get(tip.draftId)?.tipId]);

  // a filling that begins again finds everything done
  const steps = async () => (await services.db.selectFrom('result_step').select('seq').execute()).length;
  const before = await steps();
  await fillResults(services, city, { cases, groups: [group] }, tips);
  expect(await steps()).toBe(before);
});
