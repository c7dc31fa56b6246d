import './tables.ts';
import type { EventHub } from '../../platform/event-hub.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { TaskHandlers } from '../../platform/start-jobs.ts';
import { alertDesk } from './alert-desk.ts';
import { eraseEnded } from './erase-ended.ts';
import type { FindSite } from './from-site.ts';
import { removeOrphans } from './remove-orphans.ts';
import { removeUnnamedFile } from './remove-unnamed-file.ts';
import { deskRoutes } from './routes-desk.ts';
import { entryRoutes } from './routes-entry.ts';
import { grantRoutes } from './routes-grants.ts';
import { partRoutes } from './routes-parts.ts';
import { recoveryRoutes } from './routes-recovery.ts';
import { reporterRoutes } from './routes-reporter.ts';
import { transferRoutes } from './routes-transfer.ts';
import { tallyTips } from './tally/tally-tips.ts';

export { addToTip } from './add-to-tip.ts';
export { countTipDays, countTipDaysBy } from './count-days.ts';
export { countTipMeasures, countTipsBy, countTipsOverTime } from './count-measures.ts';
export { countOverdue } from './count-overdue.ts';
export { createDraftClaims } from './draft-claims.ts';
export { eraseTip } from './erase-tip.ts';
export type { FindSite, FromSite } from './from-site.ts';
export { type ErasureLine, listErasures } from './list-erasures.ts';
export { listMeasuredTips } from './list-measured-tips.ts';
export type { TipScope } from './measured-tips.ts';
export { ownsOpenTips } from './owns-open-tips.ts';
export { placesOfTip } from './places-of-tip.ts';
export { checkProof, issueChallenge } from './proof-of-work.ts';
export { readTip } from './read-tip.ts';
export {
  hashOfReceiptKey,
  holderOf,
  ownTip,
  type ReceiptHolder,
  receiptHolder,
  type ShownReceipt,
} from './receipt-holder.ts';
export { type ReceivedMessage, receiveMessage } from './receive-message.ts';
export { receivedEverywhereSince } from './received-everywhere.ts';
export { replayErasure } from './replay-erasure.ts';
export { type SubmissionRow, submissionStatements } from './submission-statements.ts';
export { submissionRow, takeSubmission } from './submit-tip.ts';
export type { TipColumns } from './tables.ts';
export { countAsSent, forgetEnded } from './take-counted.ts';
export { takeDraftFiles } from './take-draft-files.ts';
export { forgetAllTallies, forgetTally } from './tally/forget-tally.ts';
export { tallyTips } from './tally/tally-tips.ts';
export { type FoundTip, findTip } from './tip-queries.ts';
export {
  type EndedTip,
  endedFromSites,
  otherEnded,
  otherSent,
  type SentTip,
  type SiteTip,
  sentFromSites,
} from './tips-from-sites.ts';
export { transitionTip } from './transition-tip.ts';
export { uploadFile } from './upload-file.ts';
export { writeMessage } from './write-message.ts';

/** Every endpoint of tips. `findSite` tells which site's code came with one. */
export function tipRoutes(services: Services, hub: Pick<EventHub, 'subscribe'>, findSite: FindSite): Route[] {
  return [
    ...reporterRoutes(services, findSite),
    ...deskRoutes(services, hub),
    ...grantRoutes(services),
    ...recoveryRoutes(services),
    ...entryRoutes(services),
    ...partRoutes(services),
    ...transferRoutes(services),
  ];
}

/** The background tasks of tips. */
export function tipTasks(services: Services): TaskHandlers {
  return {
    'tips:alert_desk': ({ unitId }) => alertDesk(services.db, unitId),
    'tips:remove_orphans': async () => {
      const removed = await removeOrphans(services);
      if (removed > 0) services.log.info('tips: files of unsent drafts removed', { removed });
    },
    'tips:erase_ended': async () => {
      const erased = await eraseEnded(services);
      if (erased > 0) services.log.info('tips: content erased at the end of its term', { erased });
    },
    'tips:tally': async () => {
      const cells = await tallyTips(services);
      if (cells > 0) services.log.info('tips: half months rolled up', { cells });
    },
    'tips:remove_unnamed_file': ({ storedAs }) => removeUnnamedFile(services, storedAs),
  };
}

/** Files of unsent drafts are looked for every hour, at a minute when little else is. */
export const TIP_CRONTAB = '17 * * * * tips:remove_orphans ?fill=2h&max=1';

/** What was rolled up and has changed is rolled up anew within a minute; until then its rows are counted. */
export const TALLY_CRONTAB = '* * * * * tips:tally ?max=1';

/** What is to be erased, once a night: 19:40 UTC is 02:40 here. */
export const ERASURE_CRONTAB = '40 19 * * * tips:erase_ended ?fill=1d&max=3';
