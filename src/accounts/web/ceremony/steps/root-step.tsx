import { Button, Group, Stack, Text } from '@mantine/core';
import { fingerprint } from '../../../../sealed/directory.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { IconCircleCheck, IconFile } from '../../../../ui/icons.ts';
import { saveFile } from '../../../../ui/save-file.ts';
import { Fingerprint } from '../../fingerprint.tsx';
import { ceremonyMessages } from '../messages.ts';
import { PrintSheet, Sheet } from '../print-sheet.tsx';
import { groupedHex, rootKeyFile } from '../root-file.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';

/** Makes the root key and sees it into a file and onto paper. */
export function RootStep() {
  const t = useText(ceremonyMessages);
  const { state, happened, secrets } = useCeremony();
  const make = () => happened({ type: 'root_made', publicKey: secrets.makeRoot() });
  return (
    <StepFrame title={t('root.title')} lead={t('root.lead')}>
      {state.root ? <RootKey root={state.root} /> : <Button onClick={make}>{t('root.make')}</Button>}
    </StepFrame>
  );
}

function RootKey({ root }: { root: { publicKey: string; saved: boolean; printed: boolean } }) {
  const t = useText(ceremonyMessages);
  const { happened, secrets } = useCeremony();
  const mark = fingerprint(root.publicKey);
  const save = () => {
    const file = rootKeyFile(root.publicKey, secrets.rootSecret());
    saveFile(new Blob([file], { type: 'application/json' }), 'binh-yen-root-key.json');
    happened({ type: 'root_kept', how: 'saved' });
  };
  return (
    <Stack align="flex-start">
      <div>
        <Fingerprint text={mark} label={t('root.mark')} />
        <Text c="dimmed">{t('root.mark.hint')}</Text>
      </div>
      <Group>
        <Button variant="light" leftSection={<IconFile size={20} aria-hidden="true" />} onClick={save}>
          {t('root.save')}
        </Button>
        <PrintSheet
          label={t('root.print')}
          onPrinted={() => happened({ type: 'root_kept', how: 'printed' })}
          sheet={
            <Sheet title={t('root.sheet.title')} keep={t('root.sheet.keep')}>
              <p>{t('root.sheet.secret')}</p>
              <p className="acc-sheet-code">{groupedHex(secrets.rootSecret())}</p>
              <p>{t('root.sheet.public')}</p>
              <p className="acc-sheet-code">{groupedHex(root.publicKey)}</p>
            </Sheet>
          }
        />
      </Group>
      <div role="status">
        {root.saved && <Done text={t('root.saved')} />}
        {root.printed && <Done text={t('root.printed')} />}
        {!(root.saved && root.printed) && <Text>{t('root.wait')}</Text>}
      </div>
      <Button disabled={!(root.saved && root.printed)} onClick={() => happened({ type: 'root_done' })}>
        {t('root.submit')}
      </Button>
    </Stack>
  );
}

function Done({ text }: { text: string }) {
  return (
    <p className="acc-done">
      <IconCircleCheck size={20} aria-hidden="true" /> {text}
    </p>
  );
}
