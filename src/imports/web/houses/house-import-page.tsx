import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { readScheme } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { ImportFrame } from '../import-frame.tsx';
import { ImportView } from '../import-view.tsx';
import { importMessages } from '../messages.ts';
import { useHouseRegister } from './use-house-register.ts';

/** `/mo-hinh-tu-quan/$schemeId/nha-tro/nhap-tep`: houses and rooms from a file, for the unit that keeps the scheme. */
export function Page() {
  const t = useText(importMessages);
  const kit = useText(deskMessages);
  const { schemeId = '' } = useParams({ strict: false });
  const register = useHouseRegister(schemeId);
  const scheme = useQuery({
    queryKey: ['schemes', 'read', schemeId],
    queryFn: () => client.call(readScheme, { params: { schemeId } }),
  });
  const houses = `/mo-hinh-tu-quan/${schemeId}/nha-tro`;
  return (
    <ImportFrame
      title={t('import.houses.title')}
      lead={t('import.houses.lead')}
      up={<Link to={houses}>{t('import.back.houses')}</Link>}
      sealed={false}
    >
      {scheme.isError && <ErrorNotice error={scheme.error} onRetry={() => void scheme.refetch()} />}
      {scheme.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {scheme.data && !scheme.data.opens && <EmptyState title={t('import.nobody')} />}
      {scheme.data?.opens && (
        <ImportView
          register={register}
          can="yes"
          fileName={t('import.houses.file')}
          back={
            <Button component={Link} to={houses}>
              {t('import.done.back')}
            </Button>
          }
        />
      )}
    </ImportFrame>
  );
}
