import { Button, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readScheme, type Scheme } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { listMembers, type Member } from '../../contract.ts';
import { MEMBERS } from '../kept-under.ts';
import { memberMessages } from '../messages.ts';
import { EndMemberDialog } from './end-member-dialog.tsx';
import { InviteMemberDialog } from './invite-member-dialog.tsx';
import { MembersTable } from './members-table.tsx';
import { NewLinkDialog } from './new-link-dialog.tsx';
import '../members.css';

/** `/mo-hinh-tu-quan/$schemeId/thanh-vien`: the people of a scheme's sites who sign in. */
export function Page() {
  const t = useText(memberMessages);
  const kit = useText(deskMessages);
  const { schemeId = '' } = useParams({ strict: false });
  const scheme = useQuery({
    queryKey: ['schemes', 'read', schemeId],
    queryFn: () => client.call(readScheme, { params: { schemeId } }),
  });
  return (
    <div className="desk-page members">
      <p>
        <Link to="/mo-hinh-tu-quan/$schemeId" params={{ schemeId }}>
          {t('members.back')}
        </Link>
      </p>
      <PageTitle>{t('members.title')}</PageTitle>
      {scheme.data && <p className="members-scheme">{scheme.data.name}</p>}
      <p className="members-lead">{t('members.lead')}</p>
      {scheme.isError && <ErrorNotice error={scheme.error} onRetry={() => void scheme.refetch()} />}
      {scheme.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {scheme.data && <Members scheme={scheme.data} />}
    </div>
  );
}

type Doing = { readonly what: 'invite' } | { readonly what: 'link' | 'end'; readonly member: Member };

function Members({ scheme }: { scheme: Scheme }) {
  const t = useText(memberMessages);
  const kit = useText(deskMessages);
  const { schemeId } = scheme;
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const { list: members, rows } = usePages([...MEMBERS, schemeId], (start, signal) => {
    const query = { limit: 50, ...start };
    return client.call(listMembers, { params: { schemeId }, query, signal });
  });
  if (members.isPending) return <Loader m="md" aria-label={kit('desk.loading')} />;
  const fault = members.isError && (
    <ErrorNotice error={members.error} onRetry={() => void members.refetch()} />
  );
  if (members.isLoadingError) return fault;
  // a link may be shown below that is told once: what failed to come anew leaves what has come
  return (
    <>
      {fault}
      <Group mb="md">
        <Button onClick={() => setDoing({ what: 'invite' })}>{t('members.invite')}</Button>
        <Button component={Link} to={`/mo-hinh-tu-quan/${schemeId}/thanh-vien/nhap-tep`} variant="default">
          {t('members.import')}
        </Button>
      </Group>
      {rows.length === 0 ? (
        <EmptyState title={t('members.none')} hint={t('members.none.hint')} />
      ) : (
        <MembersTable rows={rows} onAct={(what, member) => setDoing({ what, member })} />
      )}
      <MoreButton list={members} />
      {doing?.what === 'invite' && <InviteMemberDialog scheme={scheme} onClose={close} />}
      {doing?.what === 'link' && <NewLinkDialog schemeId={schemeId} member={doing.member} onClose={close} />}
      {doing?.what === 'end' && <EndMemberDialog schemeId={schemeId} member={doing.member} onClose={close} />}
    </>
  );
}
