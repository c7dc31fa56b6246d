import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { fileDocument, type NewDocument, type Scheme, type SchemeDocument } from '../../contract.ts';
import { DOCUMENT_TYPES } from '../../life.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { schemesMessages } from '../messages.ts';
import { schemeMessages } from '../scheme-messages.ts';
import { useChange } from '../use-change.ts';
import { newPaper, PaperFields, paperOf } from './paper-fields.tsx';

/** The legal file: which papers there are, by number, day and issuing body. */
export function FilePanel({ scheme }: { scheme: Scheme }) {
  const t = useText(schemeMessages);
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="file">
      <div className="schemes-row-head">
        <h2 id="file">{t('file.title')}</h2>
        {scheme.keeps && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('file.add')}
          </Button>
        )}
      </div>
      {scheme.documents.length === 0 && <p className="schemes-soft">{t('file.none')}</p>}
      <ul className="schemes-list">
        {scheme.documents.map((document) => (
          <li key={document.documentId} className="schemes-nested">
            <Paper document={document} />
          </li>
        ))}
      </ul>
      {adding && <FileDialog scheme={scheme} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Paper({ document }: { document: SchemeDocument }) {
  const t = useText(schemeMessages);
  const words = useText(schemesMessages);
  const said = [
    document.number && t('file.line', { number: document.number }),
    t('file.dated.line', { day: formatDay(document.dated) }),
    document.issuer,
  ];
  return (
    <>
      {words(`document.${document.type}`)}
      <p className="schemes-soft">{said.filter(Boolean).join(' · ')}</p>
    </>
  );
}

function FileDialog({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const t = useText(schemeMessages);
  const words = useText(schemesMessages);
  const [paper, setPaper] = useState(() => newPaper('plan', formatDay(dayOfMoment(new Date()))));
  const [tried, setTried] = useState(false);
  const { schemeId, version } = scheme;
  const filing = useChange({
    change: (document: NewDocument) =>
      client.call(fileDocument, { params: { schemeId }, body: { version, document } }),
    done: t('file.done'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    const document = paperOf(paper);
    if (document) filing.mutate(document);
  };
  return (
    <ChangeDialog
      title={t('file.dialog')}
      submit={t('file.submit')}
      pending={filing.isPending}
      error={filing.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('file.type')}
        data={DOCUMENT_TYPES.map((value) => ({ value, label: words(`document.${value}`) }))}
        value={paper.type}
        onChange={(value) => {
          const type = DOCUMENT_TYPES.find((each) => each === value);
          if (type) setPaper({ ...paper, type });
        }}
        allowDeselect={false}
      />
      <PaperFields paper={paper} onChange={setPaper} tried={tried} />
    </ChangeDialog>
  );
}
