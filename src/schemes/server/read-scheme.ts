import { findUnit } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { readSteps } from '../../steps/server/index.ts';
import { recordBy } from '../../wire/record-by.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { Scheme, SchemeDocument } from '../contract.ts';
import { DOCUMENT_TYPES, LIFE_ACTIONS, type LifeAction } from '../life.ts';
import { SCHEME_LIFE } from './append-step.ts';
import { countStanding } from './count-standing.ts';
import { presentRow } from './list-schemes.ts';
import type { SchemeKey, StoredScheme } from './scheme-queries.ts';
import { sumCountedIn } from './sum-counted.ts';

/** Papers of one file that are shown; more than a scheme gathers in decades. */
const MOST_DOCUMENTS = 300;

/** One scheme with its file and life; `keeps` and `opens` say what the asker may. */
export async function readScheme(
  db: Db,
  scheme: StoredScheme,
  may: { readonly keeps: boolean; readonly opens: boolean },
  today: string,
): Promise<Scheme> {
  const about = { areaId: scheme.area_id, subjectId: scheme.scheme_id };
  const [standing, steps, documents, taken, totals, unit, words] = await Promise.all([
    countStanding(db, [scheme], today),
    readSteps(db, SCHEME_LIFE, scheme),
    readDocuments(db, scheme),
    readLastTaken(db, scheme),
    sumCountedIn(db, scheme, { from: scheme.launched_on ?? today, last: today }),
    findUnit(db, scheme.unit_id),
    readWords(db, 'scheme', may.opens ? [about] : [], 'unit'),
  ]);
  return {
    ...presentRow(scheme),
    ...standing(scheme.scheme_id),
    about: scheme.about,
    unitName: { vi: unit?.name ?? '', en: unit?.nameEn ?? '' },
    chair: chairOf(scheme),
    chairWords: newestWords(words(scheme.scheme_id), ['chair']).chair,
    documents,
    steps,
    lastTaken: taken,
    totals,
    ...may,
  };
}

/** The chair in the clear, while the consent lasts. */
export function chairOf(
  scheme: Pick<StoredScheme, 'chair_name' | 'chair_contact' | 'chair_agreed_on'>,
): Scheme['chair'] {
  const { chair_name: name, chair_contact: contact, chair_agreed_on: agreedOn } = scheme;
  return name === null || contact === null || agreedOn === null ? null : { name, contact, agreedOn };
}

async function readDocuments(db: Db, { area_id, scheme_id }: SchemeKey): Promise<Scheme['documents']> {
  const rows = await db
    .selectFrom('scheme_document')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .orderBy('dated')
    .orderBy('version')
    .orderBy('document_id')
    .limit(MOST_DOCUMENTS)
    .execute();
  return rows
    .map(({ document_id: documentId, version, type, number, issuer, dated }) => {
      return { documentId, version, type, number, issuer, dated };
    })
    .sort((a, b) => (sameTime(a, b) ? DOCUMENT_TYPES.indexOf(a.type) - DOCUMENT_TYPES.indexOf(b.type) : 0));
}

/** Papers of one day and step stand in the order in which a file is read. */
function sameTime(a: SchemeDocument, b: SchemeDocument): boolean {
  return a.dated === b.dated && a.version === b.version;
}

async function readLastTaken(db: Db, { area_id, scheme_id }: SchemeKey): Promise<Record<LifeAction, number>> {
  const rows = await db
    .selectFrom('scheme_step')
    .select(['action', ({ fn }) => fn.max('version').as('version')])
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .groupBy('action')
    .execute();
  const versions = new Map<string, number>(rows.map(({ action, version }) => [action, version]));
  return recordBy(LIFE_ACTIONS, (action) => versions.get(action) ?? 0);
}
