import { sealNames } from '../../src/members/seal-names.ts';

/** What the people of a site call one another, sealed as their leader's phone does it. */
export function testNames(
  siteId: string,
  people: readonly { readonly memberId: string; readonly recipient: string; readonly name: string }[],
  note = '',
) {
  const named = people.map(({ memberId, recipient, name }) => ({ memberId, recipient, name }));
  return sealNames(siteId, named, { note, hours: [] });
}
