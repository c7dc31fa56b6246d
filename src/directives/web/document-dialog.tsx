import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { client } from '../../ui/client.ts';
import { DayField, FormDialog } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { DIRECTIVE_KINDS } from '../codes.ts';
import { amendDocument, type DirectiveDocument, recordDocument } from '../document-contract.ts';
import { draftOf, fieldsOf, isDayWrong } from './document-draft.ts';
import { boardMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';

/** Enters a document from above, or corrects what is known of it; what is not known stays empty. */
export function DocumentDialog(props: {
  readonly boardId: number;
  readonly document?: DirectiveDocument;
  readonly onClose: () => void;
}) {
  const { boardId, document, onClose } = props;
  const t = useText(boardMessages);
  const [draft, setDraft] = useState(() => draftOf(document));
  const [tried, setTried] = useState(false);
  // the same id until it has arrived: sending again enters it once
  const directiveId = useRef(document?.directiveId ?? crypto.randomUUID()).current;
  const saving = useSaving(
    (fields: NonNullable<ReturnType<typeof fieldsOf>>) => {
      if (document === undefined) {
        const body = { ...fields, directiveId };
        return client.call(recordDocument, { params: { unitId: boardId }, body });
      }
      const body = { ...fields, version: document.version };
      return client.call(amendDocument, { params: { directiveId }, body });
    },
    { said: () => t('board.saved'), onDone: onClose },
  );
  const submit = () => {
    setTried(true);
    const fields = fieldsOf(draft);
    if (fields) saving.mutate(fields);
  };
  const text = (name: 'number' | 'issuer' | 'source' | 'supersededBy', most: number, hint?: string) => (
    <TextInput
      label={t(`document.${name}`)}
      description={hint}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
      maxLength={most}
      autoComplete="off"
    />
  );
  const day = (name: 'issuedOn' | 'validFrom' | 'validTo') => (
    <DayField
      label={t(`document.${name}`)}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
      wrong={tried && isDayWrong(draft[name])}
    />
  );
  return (
    <FormDialog
      title={t(document ? 'document.edit' : 'documents.add')}
      submit={t('board.save')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="board-plain">
        {t('document.empty')} {t('board.noSecret')}
      </p>
      <Select
        label={t('document.kind')}
        data={DIRECTIVE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={draft.kind}
        onChange={(value) =>
          setDraft({ ...draft, kind: DIRECTIVE_KINDS.find((kind) => kind === value) ?? 'other' })
        }
        allowDeselect={false}
      />
      {text('number', 80)}
      <Textarea
        label={t('document.subject')}
        value={draft.subject}
        onChange={(event) => setDraft({ ...draft, subject: event.currentTarget.value })}
        error={tried && draft.subject.trim() === '' && t('board.required')}
        maxLength={500}
        required
        autosize
      />
      {day('issuedOn')}
      {text('issuer', 200)}
      {day('validFrom')}
      {day('validTo')}
      {text('supersededBy', 200)}
      {text('source', 300, t('document.source.hint'))}
      <Checkbox
        label={t('document.verified')}
        checked={draft.verified}
        onChange={(event) => setDraft({ ...draft, verified: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
