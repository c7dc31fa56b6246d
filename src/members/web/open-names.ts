import type { z } from 'zod';
import { parseContent } from '../../sealed/open-content.ts';
import { openBody } from '../../sealed/open-envelope.ts';
import type { OwnBox } from '../../ui/desk/keyring-context.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import { type Agreed, type SealedName, sealedNameSchema, sealedNoteSchema } from '../seal-names.ts';
import type { Team } from '../shift-contract.ts';

/** The names of a site as they were opened here; none of a person whose name was moved from another one. */
export interface OpenedNames extends Agreed {
  readonly names: ReadonlyMap<string, SealedName>;
  /** Whether the key of the names was opened: without it only codes are known. */
  readonly reads: boolean;
}

/**
 * Whether names were saved that the own key does not open: whoever saves now writes all of it anew, over what they
 * cannot read.
 */
export function areClosed(
  { version }: Pick<Team, 'version'>,
  { reads }: Pick<OpenedNames, 'reads'>,
): boolean {
  return version > 0 && !reads;
}

const NOTHING_AGREED: Agreed = { note: '', hours: [] };

/** Opens the names of a site by the own key. Never throws. */
export async function openNames(
  box: Pick<OwnBox, 'openKey'>,
  siteId: string,
  { key, note, people }: Team,
): Promise<OpenedNames> {
  const contentIdentity = key && (await box.openKey(fromBase64Url(key)).catch(() => null));
  if (contentIdentity === null) return { names: new Map(), ...NOTHING_AGREED, reads: false };
  const open = (sealed: string) => openBody(contentIdentity, fromBase64Url(sealed));
  const names = new Map<string, SealedName>();
  for (const { memberId, name } of people) {
    if (name === null) continue;
    const opened = await open(name)
      .then((bytes) => parseContent(sealedNameSchema, bytes))
      .catch(() => undefined);
    if (opened?.memberId === memberId && opened.siteId === siteId) names.set(memberId, opened);
  }
  const told =
    note === null
      ? undefined
      : await open(note)
          .then((bytes) => parseContent(sealedNoteSchema, bytes))
          .catch(() => undefined);
  return { names, ...agreedIn(told, siteId), reads: true };
}

/** Nothing of a note that was moved from another site. */
function agreedIn(told: z.output<typeof sealedNoteSchema> | undefined, siteId: string): Agreed {
  return told?.siteId === siteId ? { note: told.note, hours: told.hours ?? [] } : NOTHING_AGREED;
}
