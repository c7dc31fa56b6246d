import { type ReactNode, useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { Scheme } from '../../contract.ts';
import type { FormPart } from '../../form.ts';
import type { Site } from '../../site-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { recordMessages } from '../record-messages.ts';
import { useChange } from '../use-change.ts';
import { OpenedFirst, type SealedPart } from './opened-first.tsx';
import { RecordInputs } from './record-inputs.tsx';
import { type ChangedRecord, type KnownRecord, useRecordChange } from './use-record-change.ts';

/** What a site or a team says, to be said anew. */
export interface ChangeRecordProps<Own> {
  readonly scheme: Scheme;
  readonly part: FormPart;
  readonly record: Omit<KnownRecord, 'sealed'> & Pick<Site, 'words' | 'hasWords'>;
  readonly title: string;
  readonly done: string;
  /** What else of it is said, beside its form, as it is typed; undefined while that is wrong. */
  readonly own: Own | undefined;
  /** The fields of that; `tried` once it was sent. */
  readonly children: (tried: boolean) => ReactNode;
  readonly send: (said: Own & ChangedRecord & { readonly version: number }) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Changes a record of a scheme. What is sealed of it is opened first. */
export function ChangeRecordDialog<Own extends object>(props: ChangeRecordProps<Own>) {
  const { subjectId, words, hasWords } = props.record;
  return (
    <OpenedFirst subjectId={subjectId} words={words} hasWords={hasWords}>
      {(sealed) => <Dialog {...props} sealed={sealed} />}
    </OpenedFirst>
  );
}

function Dialog<Own extends object>(props: ChangeRecordProps<Own> & { readonly sealed: SealedPart }) {
  const t = useText(recordMessages);
  const { scheme, part, sealed, own, send, onClose } = props;
  const record = useRecordChange(scheme, part, { ...props.record, sealed });
  const [tried, setTried] = useState(false);
  const changing = useChange({
    change: async (said: Own) => send({ ...said, ...(await record.seal()), version: scheme.version }),
    done: props.done,
    onDone: onClose,
  });
  return (
    <ChangeDialog
      title={props.title}
      submit={t('site.submit.change')}
      pending={changing.isPending}
      error={changing.error}
      blocked={record.blocked}
      onSubmit={() => {
        setTried(true);
        if (own && record.sound) changing.mutate(own);
      }}
      onClose={onClose}
    >
      {props.children(tried)}
      <RecordInputs record={record} tried={tried} />
    </ChangeDialog>
  );
}
