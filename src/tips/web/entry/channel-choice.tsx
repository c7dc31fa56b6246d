import { Group, Radio } from '@mantine/core';
import { COUNTER_CHANNELS } from '../../../sealed/submission.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { entryMessages } from '../desk/messages.ts';
import type { EntryFields } from './entry-fields.ts';

/** How it reached the unit; where the page begins. */
export function ChannelChoice(props: {
  readonly channel: EntryFields['channel'];
  readonly onChange: (channel: EntryFields['channel']) => void;
}) {
  const t = useText(entryMessages);
  return (
    <Radio.Group
      label={t('entry.channel')}
      value={props.channel}
      onChange={(value) => {
        const channel = COUNTER_CHANNELS.find((code) => code === value);
        if (channel) props.onChange(channel);
      }}
    >
      <Group gap="xs 24" mt="xs">
        {COUNTER_CHANNELS.map((code, index) => (
          <Radio key={code} autoFocus={index === 0} value={code} label={t(`entry.channel.${code}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}
