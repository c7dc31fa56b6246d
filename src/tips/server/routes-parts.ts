import { type Officer, officer } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { linkTips, listLinks, splitTip, unlinkTips } from '../parts-contract.ts';
import { can } from '../policy.ts';
import { linkTips as link } from './link-tips.ts';
import { readLinks } from './read-links.ts';
import { splitTip as split } from './split-tip.ts';
import { tipOf, tipPolicies, unitsOf } from './tip-policies.ts';
import type { FoundTip } from './tip-queries.ts';
import { unlinkTips as unlink } from './unlink-tips.ts';

/** What makes of one tip several, and what joins several: both tips must be open to whoever asks. */
export function partRoutes(services: Services): Route[] {
  const signedIn = officer(services);
  const tip = tipPolicies(services);
  const other = (actor: Officer, tipId: string) => openTo(services, actor, tipId);
  return [
    defineRoute(listLinks, signedIn, tip('tip.links', 'read'), async ({ actor }, found) => {
      const areaIds = unitsOf(actor, undefined).map(({ areaId }) => areaId);
      return { rows: await readLinks(services.db, actor, found, areaIds) };
    }),
    defineRoute(splitTip, signedIn, tip('tip.split', 'write'), ({ actor, body }, found) =>
      split(services, actor, found, body),
    ),
    defineRoute(linkTips, signedIn, tip('tip.link', 'write'), async ({ actor, body }, found) => {
      const both = { tip: found, other: await other(actor, body.otherTipId) };
      return link(services, actor, both, body.version);
    }),
    defineRoute(unlinkTips, signedIn, tip('tip.unlink', 'write'), async ({ actor, body, params }, found) => {
      const both = { tip: found, other: await other(actor, params.otherTipId) };
      return unlink(services, actor, both, body);
    }),
  ];
}

/** The second tip of a link. Throws `not_found` where it is not open to the actor. */
async function openTo(services: Services, actor: Officer, tipId: string): Promise<FoundTip> {
  const found = await tipOf(services, actor, tipId);
  if (found === undefined || !can(actor, 'write', found.subject)) throw new AppError('not_found');
  return found;
}
