import type { Endpoint } from '../../wire/endpoint.ts';
import { AppError } from '../app-error.ts';
import type { Authenticator, HandlerReply, Input, Policy, Route } from './route.ts';

/**
 * Joins an endpoint to its authenticator, policy and handler.
 * Throws at composition when the authenticator is not the one that the endpoint names.
 */
export function defineRoute<E extends Endpoint, Actor, Subject>(
  endpoint: E,
  authenticator: Authenticator<Actor>,
  policy: Policy<E, Actor, Subject>,
  handle: (input: Input<E, Actor>, subject: Subject) => Promise<HandlerReply<E>>,
): Route {
  if (authenticator.access !== endpoint.access) {
    throw new Error(`${endpoint.name} wants access "${endpoint.access}", got "${authenticator.access}"`);
  }
  return {
    endpoint,
    action: policy.action,
    authenticate: (request) => authenticator.authenticate(request),
    authorise: async (raw) => {
      const input = raw as Input<E, Actor>;
      const subject = await policy.subject(input);
      if (subject === undefined || !policy.allow(input.actor, subject)) {
        throw new AppError(policy.refusal ?? 'not_found');
      }
      return subject;
    },
    handle: (raw, subject) => handle(raw as Input<E, Actor>, subject as Subject),
  };
}

/** Nobody in particular: public endpoints, which keep no address and no cookie. */
interface Anyone {
  readonly kind: 'anyone';
}

/** The authenticator of endpoints whose access is `anyone`. */
export const anyone: Authenticator<Anyone> = {
  access: 'anyone',
  authenticate: async () => ({ kind: 'anyone' }),
};

/** A public endpoint: its policy is that there is none to pass. Written out, so that it is a decision. */
export function publicRoute<E extends Endpoint>(
  endpoint: E,
  handle: (input: Input<E, Anyone>) => Promise<HandlerReply<E>>,
): Route {
  const policy = { action: 'public', subject: () => true, allow: () => true } as const;
  return defineRoute(endpoint, anyone, policy, handle);
}
