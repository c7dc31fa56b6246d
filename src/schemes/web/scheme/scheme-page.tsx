import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ErrorNotice, PageTitle, StateChip } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { readScheme, type Scheme } from '../../contract.ts';
import { listKindVersions } from '../../kind-contract.ts';
import { schemesMessages } from '../messages.ts';
import { schemeMessages } from '../scheme-messages.ts';
import { STATE_TONES } from '../state-tones.ts';
import { SCHEMES, useAreaNames, useGrades, useWording } from '../use-schemes.ts';
import { ActivitiesPanel } from './activities-panel.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import { ChairPanel } from './chair-panel.tsx';
import { FilePanel } from './file-panel.tsx';
import { FormsProvider, useForms } from './forms-context.tsx';
import { LifePanel } from './life-panel.tsx';
import { SitesPanel } from './sites-panel.tsx';
import '../schemes.css';

/** `/mo-hinh-tu-quan/$schemeId`: one scheme with its life, file, chair, sites and what they did. */
export function Page() {
  const kit = useText(deskMessages);
  const t = useText(schemeMessages);
  const { schemeId = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: [...SCHEMES, 'read', schemeId],
    queryFn: () => client.call(readScheme, { params: { schemeId } }),
  });
  const forms = useQuery({
    queryKey: [...SCHEMES, 'versions', data?.kind],
    enabled: data !== undefined,
    queryFn: () => client.call(listKindVersions, { params: { kind: data?.kind ?? '' } }),
  });
  return (
    <div className="desk-page schemes">
      <p>
        <Link to="/mo-hinh-tu-quan">{t('scheme.back')}</Link>
      </p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {forms.error && <ErrorNotice error={forms.error} onRetry={() => void forms.refetch()} />}
      {!data && !error && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {data && forms.data && (
        <FormsProvider versions={forms.data.rows}>
          <Shown scheme={data} />
        </FormsProvider>
      )}
    </div>
  );
}

function Shown({ scheme }: { scheme: Scheme }) {
  return (
    <>
      <Head scheme={scheme} />
      <div className="schemes-columns">
        <div>
          <LifePanel scheme={scheme} />
          <SitesPanel scheme={scheme} />
          <ActivitiesPanel scheme={scheme} />
        </div>
        <div>
          <FilePanel scheme={scheme} />
          <ChairPanel scheme={scheme} />
        </div>
      </div>
    </>
  );
}

function Head({ scheme }: { scheme: Scheme }) {
  const t = useText(schemeMessages);
  const words = useText(schemesMessages);
  const say = useWording();
  const areaName = useAreaNames();
  const grades = useGrades();
  const { newest } = useForms();
  const [amending, setAmending] = useState(false);
  const { launchedOn, dissolvedOn, sites, teams, members } = scheme;
  const grade = [...(grades?.given ?? []), ...(grades?.ended ?? [])].find(
    (each) => each.grade === scheme.grade,
  );
  const facts = [
    say(newest.form.name),
    areaName(scheme.areaId),
    t('scheme.kept', { unit: say(scheme.unitName) }),
    launchedOn && t('scheme.since', { day: formatDay(launchedOn) }),
    dissolvedOn && t('scheme.until', { day: formatDay(dissolvedOn) }),
    t(scheme.paidByPeople ? 'scheme.paid' : 'scheme.notPaid'),
    scheme.inReports && t('scheme.reports'),
  ];
  return (
    <>
      <div className="schemes-head">
        <PageTitle>{scheme.name}</PageTitle>
        <StateChip tone={STATE_TONES[scheme.state]}>{words(`state.${scheme.state}`)}</StateChip>
      </div>
      <p className="schemes-soft">{facts.filter(Boolean).join(' · ')}</p>
      {scheme.about !== '' && <p className="schemes-lead">{scheme.about}</p>}
      <p>
        {t('scheme.standing', { sites, teams, members })}
        {grade && `. ${t('scheme.grade', { grade: say(grade.name) })}`}
      </p>
      <div className="schemes-acts">
        {scheme.launchedOn && (
          <Link to="/mo-hinh-tu-quan/$schemeId/ket-qua" params={{ schemeId: scheme.schemeId }}>
            {words('schemes.works')}
          </Link>
        )}
        <Link to="/mo-hinh-tu-quan/$schemeId/quy" params={{ schemeId: scheme.schemeId }}>
          {t('scheme.fund')}
        </Link>
        {scheme.keeps && (
          <Button variant="default" onClick={() => setAmending(true)}>
            {words('action.amend')}
          </Button>
        )}
      </div>
      {amending && <AmendDialog scheme={scheme} onClose={() => setAmending(false)} />}
    </>
  );
}
