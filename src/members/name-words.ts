/** What is sealed of a person of a site: a name, and how to reach them where it was said. */
export interface MemberName {
  readonly name: string;
  readonly contact: string;
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
