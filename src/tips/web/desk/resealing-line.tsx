import { Text } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { STALE_CAP } from '../../grant-contract.ts';
import { resealingMessages } from './messages.ts';
import { useResealing } from './resealing-context.ts';

/** One line under a unit's key: how much is still sealed to an older one, and what becomes of it. */
export function ResealingLine({ unitId }: { unitId: number }) {
  const t = useText(resealingMessages);
  const resealing = useResealing(unitId);
  if (!resealing || resealing.stage === 'done' || resealing.remaining === 0) return null;
  const { stage, remaining } = resealing;
  const count = remaining >= STALE_CAP ? `${STALE_CAP - 1}+` : String(remaining);
  return (
    <Text role="status" c={stage === 'working' ? 'dimmed' : 'var(--ink)'} className="acc-measure">
      {t(`resealing.${stage}`, { count })}
    </Text>
  );
}
