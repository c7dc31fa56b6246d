import { useState } from 'react';
import { formatDay } from '../../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../../ui/public/define-page.ts';
import { Button, localPath, PageLayout, TextField } from '../../../../ui/public/index.ts';
import { type PublicNotice, type WantedListData, wantedPath } from '../../../wanted-page-data.ts';
import { publicWantedMessages } from './messages.ts';
import { Portrait } from './portrait.tsx';
import './wanted.css';

function WantedListPage({ query, notices, next }: WantedListData) {
  const t = useText(publicWantedMessages);
  const language = useLanguage();
  const searched = query.trim() !== '';
  return (
    <PageLayout>
      <h1>{t('wanted.heading')}</h1>
      <p className="lead">{t('wanted.lead')}</p>
      <p>{t('wanted.presumed')}</p>
      <Search query={query} />
      <section aria-labelledby="notices">
        <h2 id="notices">{searched ? t('wanted.found', { query: query.trim() }) : t('wanted.list')}</h2>
        {notices.length === 0 && <p>{t(searched ? 'wanted.none.found' : 'wanted.none')}</p>}
        <ul className="wanted-list">
          {notices.map((notice) => (
            <Line key={notice.noticeId} notice={notice} />
          ))}
        </ul>
        {next !== null && (
          <p>
            <a href={localPath(nextPath(query, next), language)}>{t('wanted.more')}</a>
          </p>
        )}
        {searched && (
          <p>
            <a href={localPath('/truy-na', language)}>{t('wanted.search.all')}</a>
          </p>
        )}
      </section>
    </PageLayout>
  );
}

/** A plain form: it works before the page has woken, and where nothing wakes at all. */
function Search({ query }: { query: string }) {
  const t = useText(publicWantedMessages);
  const language = useLanguage();
  const [value, setValue] = useState(query);
  return (
    <form className="wanted-search" action="/truy-na">
      <TextField
        id="tim"
        name="tim"
        type="search"
        label={t('wanted.search')}
        hint={t('wanted.search.hint')}
        maxLength={120}
        value={value}
        onChange={setValue}
      />
      {language === 'en' && <input type="hidden" name="lang" value="en" />}
      <Button type="submit" kind="secondary">
        {t('wanted.search.go')}
      </Button>
    </form>
  );
}

function Line({ notice }: { notice: PublicNotice }) {
  const t = useText(publicWantedMessages);
  const language = useLanguage();
  const { noticeId, fullName, birthYear, residence, offence, number, decidedOn } = notice;
  const born = birthYear === null ? '' : t('wanted.born.in', { year: String(birthYear) });
  return (
    <li className="wanted-line">
      <Portrait notice={notice} />
      <div>
        <h3>
          <a href={localPath(wantedPath(noticeId), language)}>{fullName}</a>
        </h3>
        <p>{[born, residence].filter(Boolean).join(', ')}</p>
        <p>{offence}</p>
        <p className="wanted-soft">{t('wanted.decision.of', { number, day: formatDay(decidedOn) })}</p>
      </div>
    </li>
  );
}

function nextPath(query: string, next: string): string {
  const asked = new URLSearchParams(query.trim() === '' ? { tiep: next } : { tim: query, tiep: next });
  return `/truy-na?${asked}#notices`;
}

/** `/truy-na`: the notices in force, newest first, without rank or count. */
export const page = definePage({
  messages: publicWantedMessages,
  title: (t) => t('wanted.title'),
  Page: WantedListPage,
});
