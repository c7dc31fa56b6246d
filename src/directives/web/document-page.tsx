import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ErrorNotice, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconArrowLeft } from '../../ui/icons.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { readDocument } from '../document-contract.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { countsWords } from './document-words.ts';
import { Validity } from './documents-page.tsx';
import { Fact } from './fact.tsx';
import { boardMessages } from './messages.ts';
import { TasksOf } from './tasks-of.tsx';
import { useOwnUnits } from './use-boards.ts';
import './directives.css';

/** `/chi-dao/van-ban/:directiveId`: what is known of a document, and the tasks that come out of it. */
export function Page() {
  const t = useText(boardMessages);
  const kit = useText(deskMessages);
  const { directiveId = '' }: { directiveId?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['directives', 'document', directiveId],
    queryFn: ({ signal }) => client.call(readDocument, { params: { directiveId }, signal }),
  });
  return (
    <div className="desk-page board">
      <p className="board-back">
        <IconArrowLeft size={16} aria-hidden="true" />
        <Link to="/chi-dao/van-ban">{t('documents.title')}</Link>
      </p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {data && <Document document={data} />}
    </div>
  );
}

function Document({ document }: { document: ReplyOf<typeof readDocument> }) {
  const t = useText(boardMessages);
  const [doing, setDoing] = useState<'edit' | 'assign'>();
  const own = useOwnUnits().length > 0;
  const { directiveId, unitId, kind, subject, may, counts } = document;
  return (
    <>
      <div className="board-item-head">
        <span className="board-kind">{t(`kind.${kind}`)}</span>
        {!document.verified && <span className="board-unverified">{t('board.unverified')}</span>}
      </div>
      <PageTitle>{subject}</PageTitle>
      <Validity document={document} />
      {may.keep && (
        <div className="board-actions">
          <Button onClick={() => setDoing('assign')}>{t('document.assign')}</Button>
          <Button variant="default" onClick={() => setDoing('edit')}>
            {t('document.edit')}
          </Button>
        </div>
      )}
      <Facts document={document} />
      {counts && (
        <section className="board-section">
          <h2>{t('document.tasks')}</h2>
          <p className={counts.late > 0 ? 'board-late' : 'board-soft'}>{countsWords(t, counts)}</p>
          <TasksOf boardId={unitId} of={{ directiveId }} search={{ ban: unitId, vanBan: directiveId }} />
        </section>
      )}
      {!counts && own && (
        <p>
          <Link to="/chi-dao/duoc-giao" search={{ vanBan: directiveId }}>
            {t('document.own')}
          </Link>
        </p>
      )}
      {doing === 'edit' && (
        <DocumentDialog boardId={unitId} document={document} onClose={() => setDoing(undefined)} />
      )}
      {doing === 'assign' && (
        <AssignDialog
          boardId={unitId}
          origin={{ kind: 'directive', directiveId }}
          title=""
          onClose={() => setDoing(undefined)}
        />
      )}
    </>
  );
}

function Facts({ document }: { document: ReplyOf<typeof readDocument> }) {
  const t = useText(boardMessages);
  const known = (text: string | null) => text ?? <span className="board-soft">{t('board.unknown')}</span>;
  const day = (value: string | null) => known(value && formatDay(value));
  const { number, issuedOn, issuer, source, validFrom, validTo, supersededBy } = document;
  return (
    <dl className="board-facts">
      <Fact name={t('document.number')}>{known(number)}</Fact>
      <Fact name={t('document.issuedOn')}>{day(issuedOn)}</Fact>
      <Fact name={t('document.issuer')}>{known(issuer)}</Fact>
      <Fact name={t('document.validFrom')}>{day(validFrom)}</Fact>
      <Fact name={t('document.validTo')}>
        {validTo === null && supersededBy === null ? t('document.inForce') : day(validTo)}
      </Fact>
      <Fact name={t('document.source')}>{known(source)}</Fact>
    </dl>
  );
}
