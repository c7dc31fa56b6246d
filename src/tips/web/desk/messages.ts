import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import * as actionsEn from './action-messages.en.ts';
import * as actionsVi from './action-messages.vi.ts';
import * as entryEn from './entry-messages.en.ts';
import * as entryVi from './entry-messages.vi.ts';
import * as inboxEn from './inbox-messages.en.ts';
import * as inboxVi from './inbox-messages.vi.ts';
import * as partEn from './part-messages.en.ts';
import * as partVi from './part-messages.vi.ts';
import * as resealingEn from './resealing-messages.en.ts';
import * as resealingVi from './resealing-messages.vi.ts';
import * as tipEn from './tip-messages.en.ts';
import * as tipVi from './tip-messages.vi.ts';
import * as transferEn from './transfer-messages.en.ts';
import * as transferVi from './transfer-messages.vi.ts';

/** The words of the inbox and of what a tip can be. */
export const inboxMessages = defineMessages(inboxVi.vi, inboxEn.en);
/** The words of one tip. */
export const tipMessages = defineMessages(tipVi.vi, tipEn.en);
/** The words of steps and time limits. */
export const actionMessages = defineMessages(actionsVi.vi, actionsEn.en);
/** The words of sealing anew. */
export const resealingMessages = defineMessages(resealingVi.vi, resealingEn.en);
/** The words of entering what comes by other ways, and of officers' files. */
export const entryMessages = defineMessages(entryVi.vi, entryEn.en);
/** The words of tips that go from unit to unit. */
export const transferMessages = defineMessages(transferVi.vi, transferEn.en);
/** The words of tips that fall apart or belong together. */
export const partMessages = defineMessages(partVi.vi, partEn.en);
