import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import { SHOWN_TERMS, type Team } from '../site-contract.ts';
import type { RecordsPage } from './list-sites.ts';
import type { StoredScheme, StoredTeam, StoredTerm } from './scheme-queries.ts';
import { valuesSince } from './values-since.ts';

const teamCursor = z.tuple([z.uuid()]);

/** The teams of a site, each with its newest terms of office. Throws `bad_cursor`. */
export async function listTeams(
  db: Db,
  scheme: StoredScheme,
  siteId: string,
  { cursor, limit, opens }: RecordsPage,
): Promise<{ rows: Team[]; next: string | null }> {
  const after = decodeCursor(teamCursor, cursor);
  let select = db
    .selectFrom('scheme_team')
    .selectAll()
    .where('area_id', '=', scheme.area_id)
    .where('scheme_id', '=', scheme.scheme_id)
    .where('site_id', '=', siteId)
    .orderBy('team_id')
    .limit(limit + 1);
  if (after !== undefined) select = select.where('team_id', '>', after[0]);
  const page = cutPage(await select.execute(), limit, (last) => [last.team_id]);
  const terms = await termsOf(db, scheme, page.rows);
  const about = (subjectId: string) => ({ areaId: scheme.area_id, subjectId });
  const seated = opens ? terms : [];
  const [words, rosters] = await Promise.all([
    readWords(
      db,
      'scheme_team',
      page.rows.map(({ team_id }) => about(team_id)),
      'unit',
    ),
    readWords(
      db,
      'scheme_term',
      seated.map(({ term_id }) => about(term_id)),
      'unit',
    ),
  ]);
  const teamIds = page.rows.map(({ team_id }) => team_id);
  const since = await valuesSince(db, scheme, teamIds);
  const fieldsOf = (teamId: string) => newestWords(words(teamId), ['fields']).fields;
  const rows = page.rows.map((team) => ({
    teamId: team.team_id,
    siteId: team.site_id,
    name: team.name,
    kindVersion: team.kind_version,
    fields: { ...team.fields },
    valuesSince: since.get(team.team_id) ?? null,
    hasWords: fieldsOf(team.team_id) !== null,
    words: opens ? fieldsOf(team.team_id) : null,
    terms: terms
      .filter(({ team_id }) => team_id === team.team_id)
      .slice(0, SHOWN_TERMS)
      .map((term) => ({
        termId: term.term_id,
        fromDay: term.from_day,
        toDay: term.to_day,
        members: term.members,
        roster: newestWords(rosters(term.term_id), ['roster']).roster,
      })),
  }));
  return { rows, next: page.next };
}

/** Newest first. Terms last for years: those of a page of teams are some hundreds at most. */
async function termsOf(
  db: Db,
  { area_id, scheme_id }: StoredScheme,
  teams: readonly StoredTeam[],
): Promise<StoredTerm[]> {
  if (teams.length === 0) return [];
  return db
    .selectFrom('scheme_term')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where(
      'team_id',
      'in',
      teams.map(({ team_id }) => team_id),
    )
    .orderBy('from_day', 'desc')
    .limit(teams.length * SHOWN_TERMS)
    .execute();
}
