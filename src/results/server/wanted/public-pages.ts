import { z } from 'zod';
import { searchWords } from '../../../areas/fold.ts';
import { cutPage, decodeCursor } from '../../../platform/cursor.ts';
import type { Db } from '../../../platform/database.ts';
import type { PageLoader } from '../../../platform/http/pages.ts';
import type { Services } from '../../../platform/services.ts';
import { momentSchema } from '../../../wire/encoding.ts';
import type { PublicNotice, WantedListData, WantedNoticeData } from '../../wanted-page-data.ts';
import { findPublished, type StoredNotice } from './notice-queries.ts';

/** Notices on one page of a phone. */
const ON_A_PAGE = 20;
/** Longer than any name: more than this is no search. */
const MAX_QUERY = 120;

const publicCursor = z.tuple([momentSchema, z.uuid()]);

/** Gathers `/truy-na`: the notices in force, newest first; `?tim=` words of name or offence, `?tiep=` the next page. */
export function wantedListPage({ db }: Pick<Services, 'db'>): PageLoader<WantedListData> {
  return async ({ query }) => {
    const asked = (query.tim ?? '').slice(0, MAX_QUERY);
    return { query: asked, ...(await listPublished(db, asked, cursorOf(query.tiep))) };
  };
}

/** Gathers `/truy-na/:noticeId`; a notice that was taken down answers as one that never was. */
export function wantedNoticePage({ db }: Pick<Services, 'db'>): PageLoader<WantedNoticeData> {
  return async ({ params }) => {
    const noticeId = z.uuid().safeParse(params.noticeId);
    const row = noticeId.success ? await findPublished(db, noticeId.data) : undefined;
    if (row === undefined) return undefined;
    const { issuer, source, features, contact, published_on } = row;
    return {
      notice: {
        ...presentPublic(row),
        issuer: issuer ?? '',
        source: source ?? '',
        features: features ?? '',
        contact: contact ?? '',
        publishedOn: published_on ?? '',
      },
    };
  };
}

async function listPublished(
  db: Db,
  asked: string,
  after: z.output<typeof publicCursor> | undefined,
): Promise<{ notices: PublicNotice[]; next: string | null }> {
  let select = db
    .selectFrom('wanted_notice')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('notice_id', 'desc')
    .limit(ON_A_PAGE + 1);
  for (const word of searchWords(asked)) select = select.where('folded', 'like', `% ${word}%`);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('published_at', 'notice_id'), '<', tuple(new Date(at), id)),
    );
  }
  const { rows, next } = cutPage(await select.execute(), ON_A_PAGE, (last) => {
    return [last.published_at?.toISOString() ?? '', last.notice_id];
  });
  return { notices: rows.map(presentPublic), next };
}

/** A page that was kept or made up begins at the beginning: a resident is not sent to an error for it. */
function cursorOf(text: string | undefined): z.output<typeof publicCursor> | undefined {
  try {
    return decodeCursor(publicCursor, text);
  } catch {
    return undefined;
  }
}

function presentPublic(row: StoredNotice): PublicNotice {
  return {
    noticeId: row.notice_id,
    fullName: row.full_name ?? '',
    birthYear: row.birth_year,
    residence: row.residence ?? '',
    offence: row.offence ?? '',
    number: row.number ?? '',
    decidedOn: row.decided_on ?? '',
    hasPhoto: row.photo_as !== null,
  };
}
