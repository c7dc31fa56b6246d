import { Button, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { readScheme, type Scheme } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { ImportFrame } from '../import-frame.tsx';
import { ImportView } from '../import-view.tsx';
import { importMessages } from '../messages.ts';
import { HandOuts } from './hand-outs.tsx';
import { type HandOut, useRosterRegister } from './use-roster-register.ts';

/** `/mo-hinh-tu-quan/$schemeId/thanh-vien/nhap-tep`: people of a scheme's sites from a file. */
export function Page() {
  const t = useText(importMessages);
  const kit = useText(deskMessages);
  const { schemeId = '' } = useParams({ strict: false });
  const scheme = useQuery({
    queryKey: ['schemes', 'read', schemeId],
    queryFn: () => client.call(readScheme, { params: { schemeId } }),
  });
  return (
    <ImportFrame
      title={t('import.roster.title')}
      lead={t('import.roster.lead')}
      up={
        <Link to="/mo-hinh-tu-quan/$schemeId/thanh-vien" params={{ schemeId }}>
          {t('import.back.roster')}
        </Link>
      }
      sealed
    >
      {scheme.isError && <ErrorNotice error={scheme.error} onRetry={() => void scheme.refetch()} />}
      {scheme.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {scheme.data && !scheme.data.opens && <EmptyState title={t('import.nobody')} />}
      {scheme.data?.opens && <OfScheme scheme={scheme.data} />}
    </ImportFrame>
  );
}

function OfScheme({ scheme }: { scheme: Scheme }) {
  const t = useText(importMessages);
  const queries = useQueryClient();
  const [links, setLinks] = useState<readonly HandOut[]>([]);
  const onHandOut = useCallback(
    (more: readonly HandOut[]) => {
      setLinks((before) => [...before, ...more]);
      void queries.invalidateQueries({ queryKey: ['members'] });
    },
    [queries],
  );
  const { can, register } = useRosterRegister(scheme, onHandOut);
  return (
    <>
      <ImportView
        register={register}
        can={can}
        fileName={t('import.roster.file')}
        back={
          <Button component={Link} to={`/mo-hinh-tu-quan/${scheme.schemeId}/thanh-vien`}>
            {t('import.done.back')}
          </Button>
        }
      />
      <HandOuts links={links} />
    </>
  );
}
