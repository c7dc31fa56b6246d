import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { EmptyState } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import type { Board } from '../board-contract.ts';
import { type DirectiveDocument, listDocuments } from '../document-contract.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { countsWords } from './document-words.ts';
import { BoardFrame } from './frame.tsx';
import { boardMessages } from './messages.ts';
import { PageEnd } from './page-end.tsx';

/** `/chi-dao/van-ban`: programmes and directives from above. */
export function Page() {
  const t = useText(boardMessages);
  const [adding, setAdding] = useState(false);
  return (
    <BoardFrame
      title={t('documents.title')}
      aside={(board) =>
        board.may.keep && <Button onClick={() => setAdding(true)}>{t('documents.add')}</Button>
      }
    >
      {(board) => (
        <>
          <p className="board-lead">{t('documents.lead')}</p>
          <Documents board={board} />
          {adding && <DocumentDialog boardId={board.unitId} onClose={() => setAdding(false)} />}
        </>
      )}
    </BoardFrame>
  );
}

function Documents({ board: { unitId } }: { board: Board }) {
  const t = useText(boardMessages);
  const { list, rows } = usePages(['directives', 'documents', unitId], (at, signal) => {
    return client.call(listDocuments, { params: { unitId }, query: at, signal });
  });
  return (
    <>
      <ul className="board-list" aria-label={t('documents.title')}>
        {rows.map((document) => (
          <DocumentCard key={document.directiveId} document={document} />
        ))}
      </ul>
      <PageEnd
        list={list}
        count={rows.length}
        empty={<EmptyState title={t('documents.none')} hint={t('documents.none.hint')} />}
      />
    </>
  );
}

function DocumentCard({ document }: { document: DirectiveDocument }) {
  const t = useText(boardMessages);
  const { directiveId, kind, number, issuedOn, issuer, subject, verified, counts } = document;
  const unknown = t('board.unknown');
  const facts = [
    `${t('document.number')}: ${number ?? unknown}`,
    `${t('document.issuedOn')}: ${issuedOn === null ? unknown : formatDay(issuedOn)}`,
    `${t('document.issuer')}: ${issuer ?? unknown}`,
  ];
  return (
    <li className="board-item">
      <div className="board-item-head">
        <span className="board-kind">{t(`kind.${kind}`)}</span>
        {!verified && <span className="board-unverified">{t('board.unverified')}</span>}
      </div>
      <h2>
        <Link to="/chi-dao/van-ban/$directiveId" params={{ directiveId }}>
          {subject}
        </Link>
      </h2>
      <p className="board-soft">{facts.join(' · ')}</p>
      <Validity document={document} />
      {counts && <p className={counts.late > 0 ? 'board-late' : 'board-plain'}>{countsWords(t, counts)}</p>}
    </li>
  );
}

/** What has ended, and what stands in its place; nothing for a document in force. */
export function Validity({ document }: { document: DirectiveDocument }) {
  const t = useText(boardMessages);
  const { validTo, supersededBy } = document;
  const words = [
    ...(validTo === null ? [] : [t('document.ended', { day: formatDay(validTo) })]),
    ...(supersededBy === null ? [] : [t('document.replaced', { by: supersededBy })]),
  ];
  return words.length === 0 ? null : <p className="board-ended">{words.join('. ')}</p>;
}
