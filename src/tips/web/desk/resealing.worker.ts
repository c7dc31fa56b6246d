import '../../../ui/first.ts';
import { answerCalls, WorkerFault } from '../../../ui/worker-calls.ts';
import { resealPage } from '../../reseal-page.ts';
import { isVouchedFor } from '../check-directory.ts';
import type { ResealingCalls } from './resealing-calls.ts';

answerCalls<ResealingCalls>({
  reseal: ({ unitId, identities, sealTo, rows }) => {
    if (sealTo === null || sealTo.desk.unitId !== unitId || !isVouchedFor(sealTo, new Date())) {
      throw new WorkerFault('unsigned_unit_key');
    }
    return resealPage(identities, sealTo, rows);
  },
});
