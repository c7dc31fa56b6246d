import { can } from '../policy.ts';
import type { Officer } from './officer.ts';

type OwnAction =
  | 'session.read'
  | 'session.end'
  | 'keyring.read'
  | 'second_factor.read'
  | 'second_factor.change';

/** A rule about the actor's own sessions, second factor or keyring. */
export const onOneself = <A extends OwnAction>(action: A) => ({
  action,
  subject: ({ actor }: { actor: Officer }) => ({ accountId: actor.accountId }),
  allow: (actor: Officer, subject: { accountId: string }) => can(actor, action, subject),
});
