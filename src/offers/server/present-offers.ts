import { displayNames } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { type SchemeName, schemesNamed } from '../../schemes/server/index.ts';
import { type Reader, readWords, type WordsInRole } from '../../words/server/index.ts';
import type { DeskOffer } from '../contract.ts';
import { LETTER_ROLE, type StoredOffer, type StoredStep, stepsOf } from './offer-queries.ts';

/** An offer as both sides see it, with the sealed words that its reader may have. */
interface ShownOffer {
  readonly row: StoredOffer;
  readonly shown: Omit<DeskOffer, 'signingKey' | 'replyRecipient' | 'words' | 'letters'>;
  readonly words: readonly WordsInRole[];
  readonly letters: DeskOffer['letters'];
}

/** Some offers with history, scheme and words; four queries for all. Who took a step is told to the unit alone. */
export async function presentOffers(
  db: Db,
  rows: readonly StoredOffer[],
  reader: Reader,
): Promise<readonly ShownOffer[]> {
  const [steps, schemes, words] = await Promise.all([
    stepsOf(db, rows),
    schemesNamed(db, [...new Set(rows.flatMap(({ scheme_id }) => scheme_id ?? []))]),
    readWords(
      db,
      'scheme_offer',
      rows.map((row) => ({ areaId: row.area_id, subjectId: row.offer_id })),
      reader,
    ),
  ]);
  const names =
    reader === 'unit'
      ? await namesOf(
          db,
          rows.flatMap((row) => [...steps(row.offer_id)]),
        )
      : NOBODY;
  const known = new Map(schemes.map((scheme) => [scheme.schemeId, scheme]));
  return rows.map((row) => {
    const about = words(row.offer_id);
    const history = steps(row.offer_id).map((step) => presentStep(step, names));
    return {
      row,
      shown: { ...presentRow(row, known.get(row.scheme_id ?? '')), steps: history },
      words: about,
      // in the order of the steps that they came with
      letters: history.flatMap(({ messageId }) => (messageId === null ? [] : lettersIn(about, messageId))),
    };
  });
}

function presentRow(row: StoredOffer, scheme: SchemeName | undefined): Omit<ShownOffer['shown'], 'steps'> {
  return {
    offerId: row.offer_id,
    unitId: row.unit_id,
    kind: row.kind,
    scheme: scheme ? { schemeId: scheme.schemeId, name: scheme.name, state: scheme.state } : null,
    schemeKind: row.scheme_kind,
    placeAreaId: row.place_area_id,
    receivedAt: row.received_at.toISOString(),
    dueOn: row.due_on,
    dueVerified: row.due_verified,
    state: row.state,
    version: row.version,
    closedOn: row.closed_on,
  };
}

function lettersIn(about: readonly WordsInRole[], messageId: string): DeskOffer['letters'] {
  return about.flatMap(({ role, words }) =>
    role === LETTER_ROLE && words.messageId === messageId ? [words] : [],
  );
}

const NOBODY: ReadonlyMap<string, string> = new Map();

function namesOf(db: Db, steps: readonly StoredStep[]): Promise<ReadonlyMap<string, string>> {
  return displayNames(
    db,
    steps.flatMap(({ actor_id }) => actor_id ?? []),
  );
}

function presentStep(step: StoredStep, names: ReadonlyMap<string, string>): DeskOffer['steps'][number] {
  const { version, action, state, actor_id, at, message_id: messageId } = step;
  const by = actor_id === null ? null : (names.get(actor_id) ?? null);
  return { version, action, state, by, at: at.toISOString(), messageId };
}
