import { Alert, Button, FileInput, PasswordInput, Stack, Text } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { Signer } from '../../../sealed/signing.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconFile } from '../../../ui/icons.ts';
import { rootMessages } from './messages.ts';
import { readRoot } from './read-root-file.ts';

/** Reads the root key from its file or from paper, here in the page; what was typed is dropped once it is read. */
export function LoadRoot(props: { readonly rootKey: string; readonly onRead: (root: Signer) => void }) {
  const t = useText(rootMessages);
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'unreadable' | 'other_root'>();
  const read = async () => {
    const text = file ? await file.text().catch(() => '') : typed;
    const found = readRoot(text, props.rootKey);
    if ('fault' in found) return setFault(found.fault);
    setTyped('');
    setFile(null);
    props.onRead(found.root);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void read();
  };
  return (
    <section className="acc-section">
      <h2>{t('load.title')}</h2>
      <Text className="acc-measure">{t('load.lead')}</Text>
      <form onSubmit={submit} noValidate autoComplete="off" className="acc-measure">
        <Stack gap="sm" mt="sm" align="stretch">
          <FileInput
            label={t('load.file')}
            description={t('load.file.hint')}
            placeholder={t('load.file.empty')}
            accept="application/json,.json"
            clearable
            leftSection={<IconFile size={20} aria-hidden="true" />}
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              setFault(undefined);
            }}
          />
          <PasswordInput
            label={t('load.paper')}
            description={t('load.paper.hint')}
            autoComplete="off"
            spellCheck={false}
            disabled={file !== null}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setFault(undefined);
            }}
          />
          {fault && (
            <Alert
              color="amber"
              variant="light"
              role="alert"
              icon={<IconAlertTriangle size={20} aria-hidden="true" />}
            >
              <Text c="var(--ink)">{t(`load.${fault}`)}</Text>
            </Alert>
          )}
          <div>
            <Button type="submit" disabled={file === null && typed.trim() === ''}>
              {t('load.submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </section>
  );
}
