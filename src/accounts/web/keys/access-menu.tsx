import { ActionIcon, Menu } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconDots } from '../../../ui/icons.ts';
import { peopleMessages } from './people-messages.ts';
import type { AccessAction } from './use-access.ts';

/** What may be done about a member's access, behind one button in the row. */
export function AccessMenu(props: {
  readonly name: string;
  readonly actions: readonly AccessAction[];
  readonly onPick: (action: AccessAction) => void;
}) {
  const t = useText(peopleMessages);
  if (props.actions.length === 0) return null;
  return (
    <Menu
      position="bottom-end"
      withInitialFocusPlaceholder={false}
      // inside a landmark, and not cut off by the table that scrolls
      portalProps={{ target: '#main' }}
    >
      <Menu.Target>
        <ActionIcon size={30} variant="default" aria-label={t('people.actions.of', { name: props.name })}>
          <IconDots size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {props.actions.map((action) => (
          <Menu.Item key={action} onClick={() => props.onPick(action)}>
            {t(`${action}.open`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
