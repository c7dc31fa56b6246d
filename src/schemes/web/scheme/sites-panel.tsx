import { Button, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { HOUSE_KIND } from '../../../houses/club.ts';
import { client } from '../../../ui/client.ts';
import { ErrorNotice, MoreButton } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import type { Scheme } from '../../contract.ts';
import type { ClearValues } from '../../form.ts';
import { ALIVE } from '../../life.ts';
import { listSites, type Site } from '../../site-contract.ts';
import { CountedSums } from '../counted-sums.tsx';
import { FieldValues } from '../field-values.tsx';
import { schemesMessages } from '../messages.ts';
import { recordMessages } from '../record-messages.ts';
import { SealedFields } from '../sealed-fields.tsx';
import { SCHEMES, useAreaNames } from '../use-schemes.ts';
import { ChangeSiteDialog } from './change-site-dialog.tsx';
import { EndSiteDialog } from './end-site-dialog.tsx';
import { useForms } from './forms-context.tsx';
import { HeldValues } from './held-values.tsx';
import { RegisteredHouses } from './registered-houses.tsx';
import { SiteDialog } from './site-dialog.tsx';
import { TeamsPanel } from './teams-panel.tsx';

/** The sites of a scheme, as pages. */
function useSites(schemeId: string) {
  return usePages([...SCHEMES, 'sites', schemeId], (start, signal) => {
    const query = { limit: 50, ...start };
    return client.call(listSites, { params: { schemeId }, query, signal });
  });
}

/** Where a scheme is applied, with the sums of what counts. */
export function SitesPanel({ scheme }: { scheme: Scheme }) {
  const t = useText(recordMessages);
  const kit = useText(deskMessages);
  const { list: sites, rows } = useSites(scheme.schemeId);
  const { newest } = useForms();
  const [opening, setOpening] = useState(false);
  return (
    <section aria-labelledby="sites">
      <div className="schemes-row-head">
        <h2 id="sites">{t('sites.title')}</h2>
        <div className="schemes-acts">
          {scheme.kind === HOUSE_KIND && (
            <Link to="/mo-hinh-tu-quan/$schemeId/nha-tro" params={{ schemeId: scheme.schemeId }}>
              {t('sites.houses')}
            </Link>
          )}
          {scheme.opens && (
            <Link to="/mo-hinh-tu-quan/$schemeId/thanh-vien" params={{ schemeId: scheme.schemeId }}>
              {t('sites.people')}
            </Link>
          )}
          {scheme.keeps && ALIVE.includes(scheme.state) && (
            <Button variant="default" onClick={() => setOpening(true)}>
              {t('sites.add')}
            </Button>
          )}
        </div>
      </div>
      <CountedSums
        form={newest.form}
        sums={scheme.totals.filter(({ of }) => of !== 'activity')}
        until="now"
      />
      {sites.isError && <ErrorNotice error={sites.error} onRetry={() => void sites.refetch()} />}
      {sites.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {sites.isSuccess && rows.length === 0 && (
        <p className="schemes-soft">
          {t('sites.none')} {t('sites.none.hint')}
        </p>
      )}
      <ul className="schemes-list">
        {rows.map((site) => (
          <li key={site.siteId} className="schemes-card">
            <SiteCard scheme={scheme} site={site} />
          </li>
        ))}
      </ul>
      <MoreButton list={sites} />
      {opening && <SiteDialog scheme={scheme} onClose={() => setOpening(false)} />}
    </section>
  );
}

function SiteCard({ scheme, site }: { scheme: Scheme; site: Site }) {
  const t = useText(recordMessages);
  const words = useText(schemesMessages);
  const areaName = useAreaNames();
  const { newest, fieldsOf } = useForms();
  const [doing, setDoing] = useState<'change' | 'end'>();
  const [figures, setFigures] = useState<ClearValues>({});
  const done = () => setDoing(undefined);
  const change = (taken: ClearValues) => {
    setFigures(taken);
    setDoing('change');
  };
  const { name, sort, placeAreaId, placeVerified, fromDay, toDay, kindVersion } = site;
  const fields = fieldsOf('site', site);
  const facts = [
    words(`sort.${sort}`),
    areaName(placeAreaId),
    !placeVerified && t('sites.unverified'),
    toDay
      ? t('sites.span', { from: formatDay(fromDay), to: formatDay(toDay) })
      : t('sites.from', { day: formatDay(fromDay) }),
    kindVersion !== newest.version && t('site.version', { version: kindVersion }),
  ];
  return (
    <>
      <div className="schemes-row-head">
        <h3>{name}</h3>
        {scheme.keeps && (
          <div className="schemes-acts">
            <Button variant="subtle" size="compact-sm" onClick={() => change({})}>
              {t('sites.change')}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => setDoing('end')}>
              {t(toDay ? 'site.end.correct' : 'site.end')}
            </Button>
          </div>
        )}
      </div>
      <p className="schemes-soft">{facts.filter(Boolean).join(' · ')}</p>
      <People site={site} />
      <FieldValues fields={fields} values={site.fields} />
      <HeldValues schemeId={scheme.schemeId} subjectId={site.siteId} part="site" since={site.valuesSince} />
      {scheme.kind === HOUSE_KIND && toDay === null && (
        <RegisteredHouses schemeId={scheme.schemeId} site={site} onTake={scheme.keeps ? change : undefined} />
      )}
      <SealedFields subjectId={site.siteId} words={site.words} fields={fields} />
      <TeamsPanel scheme={scheme} site={site} />
      {doing === 'change' && (
        <ChangeSiteDialog scheme={scheme} site={site} figures={figures} onClose={done} />
      )}
      {doing === 'end' && <EndSiteDialog scheme={scheme} site={site} onClose={done} />}
    </>
  );
}

/** Whom the terms of teams name, and who signs in: two things, and a site may have the one without the other. */
function People({ site: { teams, members, signIn } }: { site: Site }) {
  const t = useText(recordMessages);
  const named = teams === 0 ? t('sites.teams.none') : t('sites.teams', { teams, members });
  const accounts = signIn === 0 ? t('sites.signIn.none') : t('sites.signIn', { count: signIn });
  return (
    <p className="schemes-soft">
      {named} {accounts}
    </p>
  );
}
