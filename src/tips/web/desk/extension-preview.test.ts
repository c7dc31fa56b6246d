import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW } from '../../../law/data/shipped.ts';
import { clocksAfter, clocksAtReceipt } from '../../deadlines.ts';
import { extensionPreview } from './extension-preview.ts';

const RECEIVED = '2026-11-02';
const receivedAt = `${RECEIVED}T03:00:00.000Z`;

function clocksAfterAll(...extensions: ('complex' | 'procuracy')[]) {
  const classify = { action: 'classify', classification: 'denunciation', useful: true } as const;
  const timed = { classification: null, receivedOn: RECEIVED, extensionAsked: null };
  const classified = clocksAfter(
    SHIPPED_LAW,
    clocksAtReceipt(SHIPPED_LAW, RECEIVED),
    timed,
    classify,
    RECEIVED,
  );
  return extensions.reduce(
    (clocks, extensionAsked) =>
      clocksAfter(
        SHIPPED_LAW,
        clocks,
        { classification: null, receivedOn: RECEIVED, extensionAsked },
        { action: 'approve_extension' },
        RECEIVED,
      ),
    classified,
  );
}

describe('extensionPreview', () => {
  it('says what the server will compute', () => {
    const preview = extensionPreview(SHIPPED_LAW, receivedAt, clocksAfterAll(), 'complex', '2026-11-10');
    const after = clocksAfterAll('complex').find(({ clock }) => clock === 'resolve');
    expect(preview).toMatchObject({ possible: true, due: { day: after?.dueOn } });
  });

  it('lets the procuracy extend only what is complex, and once', () => {
    const ask = (...before: ('complex' | 'procuracy')[]) =>
      extensionPreview(SHIPPED_LAW, receivedAt, clocksAfterAll(...before), 'procuracy', '2026-11-10');
    expect(ask()).toEqual({ possible: false, reason: 'not_complex' });
    expect(ask('complex')).toMatchObject({ possible: true, due: { day: '2027-03-02' } });
    expect(ask('complex', 'procuracy')).toEqual({ possible: false, reason: 'already_extended' });
  });

  it('knows when it is too late', () => {
    const late = extensionPreview(SHIPPED_LAW, receivedAt, clocksAfterAll(), 'complex', '2026-12-20');
    expect(late).toEqual({ possible: false, reason: 'expired' });
  });
});
