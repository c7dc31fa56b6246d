import { isContact } from '../wire/telephone.ts';

/** What is sealed of a person of a site: a name, and how to reach them where it was said. */
export interface MemberName {
  readonly name: string;
  readonly contact: string;
}

/** Letters of a name and of a contact, at most. */
export const NAME_LIMITS = { name: 80, contact: 120 } as const;

/** Whether a contact can be sealed: one that reaches somebody, none at all, or what is known already, until it is put right. */
export function isContactToSeal(contact: string, known?: Pick<MemberName, 'contact'>): boolean {
  const said = contact.trim();
  if (said === '' || said === known?.contact.trim()) return true;
  return said.length <= NAME_LIMITS.contact && isContact(said);
}

/** As one text: the name, and the contact on a line of its own. */
export function nameText({ name, contact }: MemberName): string {
  const said = contact.trim();
  return said === '' ? name.trim() : `${name.trim()}\n${said}`;
}

/** Reads it back. */
export function nameIn(text: string): MemberName {
  const [name = '', ...contact] = text.split('\n');
  return { name, contact: contact.join(' ') };
}
