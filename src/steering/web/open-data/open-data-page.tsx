import { displayName } from '../../../areas/area.ts';
import { formatNumber } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../ui/public/define-page.ts';
import { localPath, Notice, PageLayout, ScrollRegion } from '../../../ui/public/index.ts';
import { wordsOf } from '../../indicator-words.ts';
import { OPEN_INDICATORS } from '../../open-data.ts';
import type { OpenQuarter } from '../../open-data-contract.ts';
import type { OpenDataPageData } from '../../open-data-page-data.ts';
import { openDataMessages } from './messages.ts';
import './open-data.css';

const RULES = ['rule.1', 'rule.2', 'rule.3', 'rule.4'] as const;

function OpenDataPage({ quarters, shown }: OpenDataPageData) {
  const t = useText(openDataMessages);
  return (
    <PageLayout wide>
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      {shown === null ? (
        <Notice>
          <p>{t('none')}</p>
        </Notice>
      ) : (
        <>
          <Quarters quarters={quarters} shown={shown.quarter} />
          <QuarterTable shown={shown} />
          <Downloads quarter={shown.quarter} />
        </>
      )}
      <Rule />
      <Meanings />
    </PageLayout>
  );
}

function useQuarterName() {
  const t = useText(openDataMessages);
  return (quarter: string) => {
    const [year = '', number = ''] = quarter.split('-Q');
    return t('quarter.name', { year, number });
  };
}

function Quarters({ quarters, shown }: { quarters: readonly string[]; shown: string }) {
  const t = useText(openDataMessages);
  const language = useLanguage();
  const nameOf = useQuarterName();
  return (
    <nav aria-label={t('quarters')} className="open-quarters">
      <ul>
        {quarters.map((quarter) => (
          <li key={quarter}>
            <a
              href={localPath(`/so-lieu?quy=${quarter}`, language)}
              aria-current={quarter === shown ? 'page' : undefined}
            >
              {nameOf(quarter)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function QuarterTable({ shown }: { shown: OpenQuarter }) {
  const t = useText(openDataMessages);
  const language = useLanguage();
  const name = useQuarterName()(shown.quarter);
  return (
    <>
      <h2>{name}</h2>
      <ScrollRegion label={t('scroll', { quarter: name })}>
        <table className="open-table">
          <thead>
            <tr>
              <th scope="col">{t('area')}</th>
              {OPEN_INDICATORS.map((code) => (
                <th scope="col" key={code}>
                  {wordsOf(code, language).name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.units.map((unit) => (
              <tr key={unit.areaId}>
                <th scope="row">
                  {displayName(unit, language)}
                  {unit.adjusted && <small>{t('adjusted')}</small>}
                </th>
                <Counts counts={unit.counts} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              <Counts counts={shown.total} />
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </>
  );
}

function Counts({ counts }: { counts: OpenQuarter['total'] }) {
  const t = useText(openDataMessages);
  const language = useLanguage();
  return OPEN_INDICATORS.map((code) => {
    const count = counts[code];
    return count === null ? (
      <td key={code} className="open-hidden">
        {t('suppressed')}
      </td>
    ) : (
      <td key={code}>{formatNumber(count, language)}</td>
    );
  });
}

function Downloads({ quarter }: { quarter: string }) {
  const t = useText(openDataMessages);
  const path = `/api/open-data/${quarter}`;
  return (
    <section aria-labelledby="download">
      <h2 id="download">{t('download')}</h2>
      <ul>
        <li>
          <a href={`${path}/csv`} download={`so-lieu-${quarter}.csv`}>
            {t('download.csv')}
          </a>
        </li>
        <li>
          <a href={path} download={`so-lieu-${quarter}.json`}>
            {t('download.json')}
          </a>
        </li>
      </ul>
    </section>
  );
}

function Rule() {
  const t = useText(openDataMessages);
  return (
    <section aria-labelledby="rule">
      <h2 id="rule">{t('rule')}</h2>
      <ul>
        {RULES.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </section>
  );
}

function Meanings() {
  const t = useText(openDataMessages);
  const language = useLanguage();
  return (
    <details>
      <summary>{t('means')}</summary>
      <dl>
        {OPEN_INDICATORS.map((code) => {
          const { name, means } = wordsOf(code, language);
          return (
            <div key={code}>
              <dt>{name}</dt>
              <dd>{means}</dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}

/** `/so-lieu`: what everybody may know, by quarter and ward. */
export const page = definePage({ messages: openDataMessages, title: (t) => t('title'), Page: OpenDataPage });
