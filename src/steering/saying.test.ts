import { expect, it } from 'vitest';
import type { Counted } from './indicator-contract.ts';
import type { IndicatorCode } from './indicators.ts';
import { sayingOf } from './saying.ts';

it.each<[IndicatorCode, Counted, object]>([
  ['information_received', { value: 12, of: null }, { kind: 'whole', value: 12 }],
  ['information_received', { value: 0, of: null }, { kind: 'whole', value: 0 }],
  ['resolved', { value: 573, of: 624 }, { kind: 'share', value: 573, of: 624, share: 573 / 624 }],
  ['resolved', { value: 0, of: 5 }, { kind: 'share', value: 0, of: 5, share: 0 }],
  ['resolved', { value: 4, of: 4 }, { kind: 'few', value: 4, of: 4 }],
  ['resolved', { value: 0, of: 0 }, { kind: 'none' }],
  ['days_to_resolution_median', { value: 12, of: 573 }, { kind: 'days', value: 12, of: 573 }],
  ['days_to_resolution_median', { value: 3, of: 4 }, { kind: 'few_days', of: 4 }],
  ['days_to_resolution_median', { value: null, of: 0 }, { kind: 'no_days' }],
  ['cases_cleared', { value: null, of: null, fault: 'source_failed' }, { kind: 'fault' }],
  ['days_to_resolution_p90', { value: null, of: null, fault: 'source_failed' }, { kind: 'fault' }],
])('%s, counted as %j, is %j', (code, counted, saying) => expect(sayingOf(code, counted)).toEqual(saying));
