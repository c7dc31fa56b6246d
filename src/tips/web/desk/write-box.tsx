import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Ref, useState } from 'react';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { FilePicker, SendNotice } from './file-picker.tsx';
import { actionMessages } from './messages.ts';
import type { PickedFile } from './upload-files.ts';
import { useDraft } from './use-draft.ts';
import { useSend } from './use-talk.ts';

const LONGEST = 5000;

/** Writes to the reporter, or a note; what is typed stays until it has been sent. */
export function WriteBox(props: {
  ref: Ref<HTMLTextAreaElement>;
  draftKey: string;
  tipId: string;
  unitId: number;
  toReporter: string | undefined;
  label: string;
  placeholder?: string;
  send: string;
  sent: string;
}) {
  const t = useText(actionMessages);
  const kit = useText(deskMessages);
  const [text, write] = useDraft(props.draftKey);
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const { send, can } = useSend(props.tipId, props.unitId, props.toReporter, () => {
    write('');
    setFiles([]);
    notifications.show({ message: props.sent, closeButtonProps: { 'aria-label': kit('desk.close') } });
  });
  return (
    <form
      noValidate
      className="write"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && can === 'yes' && !send.isPending) send.mutate({ text: text.trim(), files });
      }}
    >
      <Textarea
        ref={props.ref}
        label={props.label}
        placeholder={props.placeholder ?? ''}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={LONGEST}
        value={text}
        disabled={send.isPending}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <FilePicker files={files} onChange={setFiles} disabled={send.isPending} />
      {send.isError && <SendNotice error={send.error} />}
      {can === 'no_key' && <p className="write-hint">{t('reason.noKey')}</p>}
      <Button
        type="submit"
        variant="default"
        loading={send.isPending}
        disabled={text.trim() === '' || can !== 'yes'}
      >
        {props.send}
      </Button>
    </form>
  );
}
