import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { suggestPassphrase } from '../../../sealed/passphrase.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { doorMessages } from '../messages.ts';
import { choiceFault, type PassphraseChoice } from './choose-passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** Two fields for a new passphrase, with the rules and a suggestion. Faults show once `tried`. */
export function NewPassphrase(props: {
  readonly choice: PassphraseChoice;
  readonly onChange: (choice: PassphraseChoice) => void;
  readonly tried: boolean;
}) {
  const t = useText(doorMessages);
  const { choice, onChange } = props;
  const fault = props.tried ? choiceFault(choice) : undefined;
  return (
    <Stack gap="sm">
      <PassphraseField
        label={t('passphrase.new')}
        description={t('passphrase.rule')}
        autoComplete="new-password"
        value={choice.passphrase}
        onChange={(event) => onChange({ ...choice, passphrase: event.currentTarget.value })}
        error={fault?.field === 'passphrase' && t(`passphrase.${fault.code}`)}
      />
      <Suggestion onUse={(passphrase) => onChange({ ...choice, passphrase })} />
      <PassphraseField
        label={t('passphrase.repeat')}
        autoComplete="new-password"
        value={choice.repeat}
        onChange={(event) => onChange({ ...choice, repeat: event.currentTarget.value })}
        error={fault?.field === 'repeat' && t('passphrase.different')}
      />
      <Text size="sm" c="dimmed">
        {t('passphrase.lost')}
      </Text>
    </Stack>
  );
}

function Suggestion({ onUse }: { onUse: (passphrase: string) => void }) {
  const t = useText(doorMessages);
  const [suggested, setSuggested] = useState('');
  const suggest = () => setSuggested(suggestPassphrase());
  if (suggested === '') {
    return (
      <Button variant="default" size="xs" onClick={suggest} style={{ alignSelf: 'flex-start' }}>
        {t('passphrase.suggest')}
      </Button>
    );
  }
  return (
    <div className="acc-box">
      <Text size="sm" c="dimmed">
        {t('passphrase.suggested')}
      </Text>
      <Code className="acc-phrase">{suggested}</Code>
      <Text size="sm">{t('passphrase.suggested.how')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="light" onClick={() => onUse(suggested)}>
          {t('passphrase.suggested.use')}
        </Button>
        <Button size="xs" variant="default" onClick={suggest}>
          {t('passphrase.suggest.again')}
        </Button>
      </Group>
    </div>
  );
}
