import { z } from 'zod';

/** Who owns a camera; sealed as one text. */
export interface Owner {
  readonly name: string;
  readonly contact: string;
}

const ownerSchema = z.object({ name: z.string(), contact: z.string() });

/** The text that is sealed; undefined where nothing was said. */
export function ownerText({ name, contact }: Owner): string | undefined {
  const owner = { name: name.trim(), contact: contact.trim() };
  return owner.name === '' && owner.contact === '' ? undefined : JSON.stringify(owner);
}

/** The owner in an opened text. What another program sealed is shown as a name. */
export function ownerIn(text: string): Owner {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return { name: text, contact: '' };
  }
}
