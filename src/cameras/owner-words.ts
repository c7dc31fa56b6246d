import { z } from 'zod';
import { isContact } from '../wire/telephone.ts';

/** Who owns a camera; sealed as one text. */
export interface Owner {
  readonly name: string;
  readonly contact: string;
}

/** Letters of a name and of a contact, at most. */
export const OWNER_LIMITS = { name: 120, contact: 160 } as const;

/**
 * What of an owner cannot be kept: too long, or a contact that reaches nobody. Nothing at all can, and what is known
 * already: it stays until it is put right.
 */
export function ownerFaults({ name, contact }: Owner, known?: Owner | null): readonly (keyof Owner)[] {
  const reaches = contact.trim() === '' || isContact(contact);
  const faulty = {
    name: name.trim().length > OWNER_LIMITS.name,
    contact: contact.trim().length > OWNER_LIMITS.contact || !reaches,
  };
  const kept = {
    name: name.trim() === known?.name.trim(),
    contact: contact.trim() === known?.contact.trim(),
  };
  return (['name', 'contact'] as const).filter((field) => faulty[field] && !kept[field]);
}

/** Any texts: what was sealed before contacts were looked at is shown as it is. */
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
