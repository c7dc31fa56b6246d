import { type Officer, officer } from '../../accounts/server/index.ts';
import type { EventHub } from '../../platform/event-hub.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import { streamEvents } from '../../platform/http/event-stream.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import {
  countTips,
  followInbox,
  listMessages,
  listSteps,
  listTips,
  readFile,
  readTip,
  transitionTip,
  writeMessage,
} from '../desk-contract.ts';
import { readsAs } from '../policy.ts';
import { countTips as count } from './count-tips.ts';
import { followInbox as follow } from './follow-inbox.ts';
import type { InboxUnit } from './inbox-query.ts';
import { listMessages as messages } from './list-messages.ts';
import { listSteps as steps } from './list-steps.ts';
import { listTips as list } from './list-tips.ts';
import { readFile as openFile } from './read-file.ts';
import { readTip as read } from './read-tip.ts';
import { tipPolicies, unitsOf } from './tip-policies.ts';
import { transitionTip as transition } from './transition-tip.ts';
import { writeMessage as write } from './write-message.ts';

/** What an officer may ask of the inbox and of a tip in it. */
export function deskRoutes(services: Services, hub: Pick<EventHub, 'subscribe'>): Route[] {
  const signedIn = officer(services);
  const tip = tipPolicies(services);
  return [
    defineRoute(listTips, signedIn, inbox('tip.list'), ({ actor, query }, units) =>
      list(services, units, actor.accountId, query),
    ),
    defineRoute(countTips, signedIn, inbox('tip.count'), ({ actor }, units) =>
      count(services, units, actor.accountId),
    ),
    defineRoute(followInbox, signedIn, inbox('tip.events'), async ({ reply }, units) =>
      streamEvents(reply, (send) => follow(hub, units, () => send('inbox', null))),
    ),
    defineRoute(readTip, signedIn, tip('tip.read', 'read'), ({ actor }, found) =>
      read(services, actor, found),
    ),
    defineRoute(listSteps, signedIn, tip('tip.steps', 'read'), ({ query }, found) =>
      steps(services.db, found, query),
    ),
    defineRoute(listMessages, signedIn, tip('tip.messages', 'read'), ({ actor, query }, found) =>
      messages(services.db, found, readsAs(actor, found.subject) ?? found.subject.unitId, query),
    ),
    defineRoute(readFile, signedIn, tip('tip.read_file', 'read'), ({ params }, found) =>
      openFile(services, found, params.fileId),
    ),
    defineRoute(writeMessage, signedIn, tip('tip.write', 'write'), ({ actor, body }, found) =>
      write(services, actor.accountId, found, body.message),
    ),
    // which step, the operation judges: a tip that has moved on must say so before anything else
    defineRoute(transitionTip, signedIn, tip('tip.transition', 'write'), ({ actor, body }, found) =>
      transition(services, actor, found, body),
    ),
  ];
}

/** Whoever serves a unit has its inbox; that there is one is no secret. */
function inbox(action: string) {
  return {
    action,
    subject: ({
      actor,
      query,
    }: {
      readonly actor: Officer;
      readonly query: { unitId?: number | undefined };
    }) => unitsOf(actor, query.unitId),
    allow: (_: Officer, units: InboxUnit[]) => units.length > 0,
    refusal: 'forbidden' as const,
  };
}
