import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../ui/public/define-page.ts';
import { ButtonLink, localPath, PageLayout } from '../../../ui/public/index.ts';
import type { PublicPlace, PublicScheme, SchemesPageData } from '../../public-page-data.ts';
import { AreaForm } from './area-form.tsx';
import { publicMessages } from './messages.ts';
import './public.css';

function SchemesPage({ area, schemes, next }: SchemesPageData) {
  const t = useText(publicMessages);
  const language = useLanguage();
  return (
    <PageLayout>
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      <AreaForm area={area} />
      {area && (
        <section aria-labelledby="found" className="scheme-found">
          <h2 id="found">{t('found', { area: area.name[language] })}</h2>
          {area.detail[language] !== '' && <p className="scheme-soft">{area.detail[language]}</p>}
          {schemes.length === 0 && <None />}
          <ul className="scheme-list">
            {schemes.map((scheme) => (
              <Scheme key={scheme.schemeId} scheme={scheme} />
            ))}
          </ul>
          {next !== null && (
            <p>
              <a href={localPath(`/mo-hinh?dia-ban=${area.areaId}&tu=${next}#found`, language)}>
                {t('more')}
              </a>
            </p>
          )}
        </section>
      )}
      <Propose areaId={area?.areaId} />
      <p className="scheme-soft scheme-note">{t('note')}</p>
    </PageLayout>
  );
}

/** What one can do beyond reading: propose a scheme, and read the answer to what one sent. */
function Propose({ areaId }: { areaId: number | undefined }) {
  const t = useText(publicMessages);
  const language = useLanguage();
  const ward = areaId === undefined ? '' : `?dia-ban=${areaId}`;
  return (
    <section aria-labelledby="propose" className="scheme-found">
      <h2 id="propose">{t('propose')}</h2>
      <p>{t('propose.lead')}</p>
      <p>
        <ButtonLink kind="secondary" href={localPath(`/mo-hinh/de-xuat${ward}`, language)}>
          {t('propose.button')}
        </ButtonLink>
      </p>
      <p>
        <a href={localPath('/mo-hinh/tra-loi', language)}>{t('answer')}</a>
      </p>
    </section>
  );
}

function None() {
  const t = useText(publicMessages);
  const language = useLanguage();
  return (
    <>
      <p>{t('none')}</p>
      <p>{t('none.hint')}</p>
      <p>
        <ButtonLink href={localPath('/bao-tin', language)}>{t('report')}</ButtonLink>
      </p>
    </>
  );
}

function Scheme({ scheme }: { scheme: PublicScheme }) {
  const t = useText(publicMessages);
  const language = useLanguage();
  const { schemeId, name, kind, does, about, launchedOn, paidByPeople, fund, chair, joins, places } = scheme;
  return (
    <li>
      <h3>{name}</h3>
      <p className="scheme-soft">
        {kind[language]}. {t('since', { day: formatDay(launchedOn) })}.
      </p>
      <p>{does[language]}</p>
      {about !== '' && <p lang="vi">{about}</p>}
      {places.length > 0 && (
        <>
          <p className="scheme-soft">{t('where')}</p>
          <ul>
            {places.map((place) => (
              <li key={`${place.name} ${place.area.vi}`}>
                <Place place={place} />
              </li>
            ))}
          </ul>
        </>
      )}
      {paidByPeople && <p className="scheme-soft">{t('paid')}</p>}
      {fund && <Fund schemeId={schemeId} fund={fund} />}
      {chair && <p>{t('chair', chair)}</p>}
      {joins && (
        <p>
          <a
            href={localPath(`/mo-hinh/tham-gia?mo-hinh=${schemeId}`, language)}
            aria-label={t('join.to', { name })}
          >
            {t('join')}
          </a>
        </p>
      )}
    </li>
  );
}

/** What was given and spent; how, stands on a page of its own. */
function Fund({ schemeId, fund }: { schemeId: string; fund: NonNullable<PublicScheme['fund']> }) {
  const t = useText(publicMessages);
  const language = useLanguage();
  const { given, spent } = fund;
  const path = localPath(`/dong-gop/${schemeId}`, language);
  return (
    <p>
      {t('fund', { given, spent, left: given - spent })} <a href={path}>{t('fund.more')}</a>
    </p>
  );
}

function Place({ place: { name, nearness, area } }: { place: PublicPlace }) {
  const t = useText(publicMessages);
  const language = useLanguage();
  return <>{t(`near.${nearness}`, { name, area: area[language] })}</>;
}

/** `/mo-hinh`: the schemes of a ward, what they do, where and since when. */
export const page = definePage({
  messages: publicMessages,
  title: (t) => t('title'),
  Page: SchemesPage,
});
