import { sealTo } from '../../src/sealed/age.ts';
import { contentRecipient, newContentIdentity } from '../../src/sealed/content-key.ts';
import { sealGrant } from '../../src/sealed/envelope.ts';
import { pad } from '../../src/sealed/padding.ts';
import { toBase64Url } from '../../src/wire/bytes.ts';

/** What the people of a site call one another, sealed as their leader's phone does it. */
export async function testNames(
  people: readonly { readonly memberId: string; readonly recipient: string; readonly name: string }[],
  note: string | null = null,
) {
  const identity = await newContentIdentity();
  const recipient = await contentRecipient(identity);
  const seal = async (text: string) =>
    toBase64Url(await sealTo([recipient], pad(new TextEncoder().encode(text))));
  return {
    note: note === null ? null : await seal(note),
    people: await Promise.all(
      people.map(async ({ memberId, recipient: own, name }) => {
        const { sealed } = await sealGrant(identity, { to: 'reporter', recipient: own });
        return { memberId, key: toBase64Url(sealed), name: await seal(name) };
      }),
    ),
  };
}
