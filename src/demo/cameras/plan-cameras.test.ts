import { expect, it } from 'vitest';
import { cameraFieldsSchema } from '../../cameras/contract.ts';
import { planSchemes } from '../schemes/plan-schemes.ts';
import { planCameras } from './plan-cameras.ts';

const today = '2026-11-29';
const schemes = planSchemes('seed', today);
const plan = planCameras('seed', schemes, today);

it('has some three hundred cameras, those of the scheme in its sites', () => {
  expect(plan).toHaveLength(300);
  expect(new Set(plan.map(({ cameraId }) => cameraId)).size).toBe(300);
  const inScheme = plan.filter(({ fields }) => fields.site !== null);
  expect(inScheme).toHaveLength(60);
  expect(new Set(inScheme.map(({ areaId }) => areaId))).toEqual(new Set([102]));
  for (const { fields } of plan) expect(cameraFieldsSchema.parse(fields)).toEqual(fields);
});

it('leaves some long unseen and some broken, and names nobody', () => {
  const unseen = plan.filter(({ enteredOn }) => enteredOn < '2026-10-30');
  expect(unseen.length).toBeGreaterThan(15);
  expect(unseen.some(({ steps }) => steps.length > 0)).toBe(true);
  expect(plan.some(({ steps }) => steps[0]?.action === 'found_faulty')).toBe(true);
  expect(plan.every(({ owner }) => /Mẫu|Thử/.test(owner.name))).toBe(true);
  expect(plan.every(({ fields }) => fields.address.includes('điểm mẫu'))).toBe(true);
});

it('is the same for the same seed', () => expect(planCameras('seed', schemes, today)).toEqual(plan));
