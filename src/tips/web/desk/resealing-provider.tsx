import { type ReactNode, useEffect, useRef, useState } from 'react';
import { client } from '../../../ui/client.ts';
import { type OpenUnitKey, type UnitEpoch, useKeyring } from '../../../ui/desk/keyring-context.ts';
import { type Asker, askerOf, WorkerFault } from '../../../ui/worker-calls.ts';
import { startWorker } from '../../../ui/workers.ts';
import { listStaleGrants, resealGrants } from '../../grant-contract.ts';
import { type ResealingParts, resealUnit } from '../../reseal-unit.ts';
import workerUrl from './resealing.worker.ts?worker&url';
import type { ResealingCalls } from './resealing-calls.ts';
import { type Resealing, ResealingContext } from './resealing-context.ts';

/** How long after a look the next one follows: a steward may have signed a new epoch meanwhile. */
const PAUSE_MS = 300_000;
const PAGE_SIZE = 100;

/**
 * While keys are open, seals anew what their units have sealed to an older epoch, quietly and one unit after
 * another. `onNewEpoch` is called, once for each, where a unit has an epoch that came after the keys were opened.
 */
export function ResealingProvider(props: {
  readonly onNewEpoch: () => Promise<void>;
  readonly children: ReactNode;
}) {
  const { status, unitKeys } = useKeyring();
  const [state, setState] = useState<ReadonlyMap<number, Resealing>>(new Map());
  const onNewEpoch = useRef(props.onNewEpoch);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    onNewEpoch.current = props.onNewEpoch;
  });
  useEffect(() => {
    if (status !== 'unlocked') return;
    const worker = lazyWorker();
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (unitId: number, next: Resealing) => {
      if (here) setState((before) => new Map(before).set(unitId, next));
    };
    const missed = (unitId: number, epoch: number) => {
      const name = `${unitId}:${epoch}`;
      if (!here || asked.current.has(name)) return;
      asked.current.add(name);
      onNewEpoch.current().catch(() => asked.current.delete(name));
    };
    const look = async () => {
      for (const unitId of new Set([...unitKeys.values()].map((key) => key.unitId))) {
        if (here) await reseal(unitId, { keys: unitKeys, ask: worker.ask, goOn: () => here, tell, missed });
      }
      if (here) timer = setTimeout(() => void look(), PAUSE_MS);
    };
    void look();
    return () => {
      here = false;
      clearTimeout(timer);
      worker.end();
    };
  }, [status, unitKeys]);
  return <ResealingContext.Provider value={state}>{props.children}</ResealingContext.Provider>;
}

interface Desk {
  readonly keys: ReadonlyMap<UnitEpoch, OpenUnitKey>;
  readonly ask: Asker<ResealingCalls>['ask'];
  readonly goOn: () => boolean;
  readonly tell: (unitId: number, next: Resealing) => void;
  readonly missed: (unitId: number, epoch: number) => void;
}

async function reseal(unitId: number, { keys, ask, goOn, tell, missed }: Desk): Promise<void> {
  const own = [...keys.values()].filter((key) => key.unitId === unitId);
  const identities = new Map(own.map(({ epoch, identity }) => [epoch, identity]));
  let remaining = 0;
  const parts: ResealingParts = {
    goOn,
    list: async (cursor) => {
      const query = { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
      const page = await client.call(listStaleGrants, { params: { unitId }, query });
      const epoch = page.sealTo?.desk.key.epoch;
      if (epoch !== undefined && !identities.has(epoch)) missed(unitId, epoch);
      return page;
    },
    // what this person could not open afterwards is left to a colleague
    seal: async (sealTo, rows) =>
      sealTo !== null && !identities.has(sealTo.desk.key.epoch)
        ? []
        : ask('reseal', { unitId, identities, sealTo, rows }),
    store: (epoch, grants) => client.call(resealGrants, { params: { unitId }, body: { epoch, grants } }),
    tell: (left) => {
      remaining = left;
      if (left > 0) tell(unitId, { stage: 'working', remaining });
    },
  };
  try {
    remaining = await resealUnit(parts);
    tell(unitId, { stage: remaining > 0 ? 'waits' : 'done', remaining });
  } catch (error) {
    const unsigned = error instanceof WorkerFault && error.code === 'unsigned_unit_key';
    tell(unitId, { stage: unsigned ? 'unsigned' : 'broken', remaining });
  }
}

/** The worker is started by the first page that there is: most days there is none. */
function lazyWorker(): Asker<ResealingCalls> {
  let asker: Asker<ResealingCalls> | undefined;
  return {
    ask: (name, input) => {
      asker ??= askerOf<ResealingCalls>(() => startWorker(workerUrl));
      return asker.ask(name, input);
    },
    end: () => asker?.end(),
  };
}
