import { Button, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNotice, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft, IconCircleCheck } from '../../ui/icons.ts';
import { describeChange, type WordedChange } from '../describe-change.ts';
import { AreaHistory } from './area-history.tsx';
import { AreaTable } from './area-table.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { ChangeList } from './change-list.tsx';
import { areaMessages } from './messages.ts';
import { useAreas } from './use-areas.ts';
import './areas.css';

/** `/quan-tri/dia-ban`: the units, what became of each, and the changes; an administrator enters another. */
export function Page() {
  const t = useText(areaMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const areas = useAreas();
  const [shown, setShown] = useState<number>();
  const [entering, setEntering] = useState(false);
  const [done, setDone] = useState<WordedChange>();
  return (
    <div className="desk-page areas">
      <Link className="areas-back" to="/quan-tri">
        <IconArrowLeft size={16} aria-hidden="true" /> {t('areas.back')}
      </Link>
      <div className="areas-head">
        <PageTitle>{t('areas.title')}</PageTitle>
        <Button disabled={!areas.data} onClick={() => setEntering(true)}>
          {t('areas.enter')}
        </Button>
      </div>
      <p className="bare-lead areas-measure">{t('areas.lead')}</p>
      {done && (
        <p className="areas-done" role="status">
          <IconCircleCheck size={20} aria-hidden="true" />{' '}
          {t('areas.change.done', { sentence: describeChange(done, language) })}
        </p>
      )}
      {areas.isError && <ErrorNotice error={areas.error} onRetry={() => void areas.refetch()} />}
      {areas.isPending && <Loader aria-label={kit('desk.loading')} />}
      {areas.data && (
        <>
          <AreaTable areas={areas.data} onOpen={setShown} />
          {shown !== undefined && <AreaHistory areaId={shown} onClose={() => setShown(undefined)} />}
          <ChangeList areas={areas.data} />
          {entering && (
            <ChangeDialog areas={areas.data} onClose={() => setEntering(false)} onDone={setDone} />
          )}
        </>
      )}
    </div>
  );
}
