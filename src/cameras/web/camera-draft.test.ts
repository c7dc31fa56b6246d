import { expect, it } from 'vitest';
import type { CameraFields } from '../contract.ts';
import { draftOf, readDraft } from './camera-draft.ts';

const today = '2026-03-02';
const camera: CameraFields = {
  address: 'Ngã ba phố 3',
  lat: 19.8071,
  lon: 105.7763,
  direction: 0,
  angle: 90,
  rangeM: 40,
  funder: 'residents',
  retentionDays: 7,
  fromDay: '2026-01-05',
  site: { schemeId: '0b4b6c1e-0000-4000-8000-000000000001', siteId: '0b4b6c1e-0000-4000-8000-000000000002' },
};

it('gives back the camera that it was filled from', () => {
  expect(readDraft(draftOf(camera, null, today), today)).toEqual({ fields: camera, faults: [] });
});

it('asks a new one for place, direction, range and retention', () => {
  expect(readDraft(draftOf(null, null, today), today).faults).toEqual([
    'address',
    'point',
    'direction',
    'rangeM',
    'retentionDays',
  ]);
});

it('names what is wrong', () => {
  const draft = draftOf(camera, null, today);
  const wrong = { ...draft, direction: '360', rangeM: '900', angle: '1.5', from: '03/03/2026' };
  expect(readDraft(wrong, today)).toEqual({
    fields: undefined,
    faults: ['direction', 'angle', 'rangeM', 'from'],
  });
});
