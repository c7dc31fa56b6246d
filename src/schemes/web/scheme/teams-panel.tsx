import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { ErrorNotice, MoreButton } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { SealedWords } from '../../../ui/desk/words/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import type { Scheme } from '../../contract.ts';
import { listTeams, type Site, type Team, type Term } from '../../site-contract.ts';
import { FieldValues } from '../field-values.tsx';
import { recordMessages } from '../record-messages.ts';
import { SealedFields } from '../sealed-fields.tsx';
import { SCHEMES } from '../use-schemes.ts';
import { ChangeTeamDialog } from './change-team-dialog.tsx';
import { EndTermDialog } from './end-term-dialog.tsx';
import { useForms } from './forms-context.tsx';
import { HeldValues } from './held-values.tsx';
import { SiteWork } from './site-work.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { TermDialog } from './term-dialog.tsx';

/** The teams of a site, as pages. */
function useTeams(schemeId: string, siteId: string) {
  return usePages([...SCHEMES, 'teams', schemeId, siteId], (start, signal) => {
    const query = { limit: 50, ...start };
    return client.call(listTeams, { params: { schemeId, siteId }, query, signal });
  });
}

/** The teams of a site and what was done there lately, shown when they are asked for. */
export function TeamsPanel({ scheme, site }: { scheme: Scheme; site: Site }) {
  const t = useText(recordMessages);
  const [open, setOpen] = useState(false);
  const [forming, setForming] = useState(false);
  return (
    <div className="schemes-nested">
      <div className="schemes-acts">
        <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'teams.hide' : 'teams.show')}
        </Button>
        {scheme.keeps && site.toDay === null && (
          <Button variant="subtle" size="compact-sm" onClick={() => setForming(true)}>
            {t('teams.add')}
          </Button>
        )}
      </div>
      {open && <SiteWork schemeId={scheme.schemeId} siteId={site.siteId} />}
      {open && <Teams scheme={scheme} site={site} />}
      {forming && (
        <TeamDialog
          scheme={scheme}
          site={site}
          onClose={() => {
            setForming(false);
            setOpen(true);
          }}
        />
      )}
    </div>
  );
}

function Teams({ scheme, site }: { scheme: Scheme; site: Site }) {
  const t = useText(recordMessages);
  const kit = useText(deskMessages);
  const { list: teams, rows } = useTeams(scheme.schemeId, site.siteId);
  const fault = teams.isError && <ErrorNotice error={teams.error} onRetry={() => void teams.refetch()} />;
  if (teams.isLoadingError) return fault;
  if (teams.isPending) return <Loader m="md" aria-label={kit('desk.loading')} />;
  return (
    <>
      {fault}
      {rows.length === 0 && <p className="schemes-soft">{t('teams.none')}</p>}
      <ul className="schemes-list">
        {rows.map((team) => (
          <li key={team.teamId} className="schemes-nested">
            <TeamCard scheme={scheme} site={site} team={team} />
          </li>
        ))}
      </ul>
      <MoreButton list={teams} />
    </>
  );
}

function TeamCard({ scheme, site, team }: { scheme: Scheme; site: Site; team: Team }) {
  const t = useText(recordMessages);
  const { fieldsOf } = useForms();
  const fields = fieldsOf('team', team);
  const [changing, setChanging] = useState(false);
  const [beginning, setBeginning] = useState(false);
  const [ending, setEnding] = useState<Term>();
  const open = team.terms.find(({ toDay }) => toDay === null);
  return (
    <>
      <div className="schemes-row-head">
        <h3>{team.name}</h3>
        {scheme.keeps && (
          <div className="schemes-acts">
            <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
              {t('sites.change')}
            </Button>
            {site.toDay === null && open && (
              <Button variant="subtle" size="compact-sm" onClick={() => setEnding(open)}>
                {t('term.end')}
              </Button>
            )}
            {site.toDay === null && !open && (
              <Button variant="subtle" size="compact-sm" onClick={() => setBeginning(true)}>
                {t('term.begin')}
              </Button>
            )}
          </div>
        )}
      </div>
      <FieldValues fields={fields} values={team.fields} />
      <HeldValues schemeId={scheme.schemeId} subjectId={team.teamId} part="team" since={team.valuesSince} />
      <SealedFields subjectId={team.teamId} words={team.words} fields={fields} />
      <ul className="schemes-list">
        {team.terms.map((term) => (
          <li key={term.termId}>
            <p className="schemes-soft">
              {spanOf(t, term)} · {t('term.members.count', { count: term.members })}
            </p>
            {term.roster && (
              <SealedWords subjectId={term.termId} words={term.roster} title={t('term.names')} />
            )}
          </li>
        ))}
      </ul>
      {changing && <ChangeTeamDialog scheme={scheme} team={team} onClose={() => setChanging(false)} />}
      {beginning && <TermDialog scheme={scheme} team={team} onClose={() => setBeginning(false)} />}
      {ending && (
        <EndTermDialog scheme={scheme} team={team} term={ending} onClose={() => setEnding(undefined)} />
      )}
    </>
  );
}

type RecordText = ReturnType<typeof useText<(typeof recordMessages)['vi']>>;

function spanOf(t: RecordText, { fromDay, toDay }: Term): string {
  if (toDay === null) return t('sites.from', { day: formatDay(fromDay) });
  return t('sites.span', { from: formatDay(fromDay), to: formatDay(toDay) });
}
