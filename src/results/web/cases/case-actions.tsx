import { Button, Menu } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconChevronDown } from '../../../ui/icons.ts';
import type { CaseAction, CaseState } from '../../case-workflow.ts';
import { caseMessages } from './messages.ts';

/** What comes next in each state: the one filled button. */
const NEXT: Readonly<Record<CaseState, CaseAction | null>> = {
  opened: 'investigate',
  investigation: 'clear',
  suspended: 'resume',
  transferred: 'accept',
  cleared: null,
};

/** The next step as the one filled button; what else is permitted stands in a menu beside it. */
export function CaseActions(props: {
  readonly state: CaseState;
  readonly actions: readonly CaseAction[];
  readonly onBegin: (action: CaseAction) => void;
}) {
  const t = useText(caseMessages);
  const { state, actions, onBegin } = props;
  if (actions.length === 0) return null;
  const next = actions.find((action) => action === NEXT[state]);
  const others = actions.filter((action) => action !== next);
  return (
    <div className="case-actions">
      {next && <Button onClick={() => onBegin(next)}>{t(`action.${next}`)}</Button>}
      {state === 'cleared' && <span className="results-soft">{t('case.closed')}</span>}
      {others.length > 0 && (
        <Menu position="bottom-start" width={260}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
              {t('case.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => (
              <Menu.Item key={action} onClick={() => onBegin(action)}>
                {t(`action.${action}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
