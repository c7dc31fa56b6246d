import { type ComponentProps, type ComponentType, useEffect, useState } from 'react';
import type { Proof } from '../proof/proof.tsx';

type Props = ComponentProps<typeof Proof>;

/**
 * The small print of a receipt, fetched once a report has arrived: nobody waits for it before. Where it does not come,
 * the page that follows the report has the same.
 */
export function LaterProof(props: Props) {
  const [Come, setCome] = useState<ComponentType<Props>>();
  useEffect(() => {
    import('../proof/proof.tsx').then((room) => setCome(() => room.Proof)).catch(() => undefined);
  }, []);
  return Come ? <Come {...props} /> : null;
}
