import { Button, Menu } from '@mantine/core';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconChevronDown } from '../../../ui/icons.ts';
import type { Action } from '../../workflow.ts';
import { actionMessages, tipMessages } from './messages.ts';
import type { NextStep } from './next-step.ts';

/** The next step as the one filled button; what else is permitted stands in a menu beside it. */
export function StepBar(props: {
  next: NextStep | undefined;
  actions: readonly Action[];
  /** The step that was begun without a dialog. */
  taking: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown } | undefined;
  onBegin: (action: Action) => void;
  /** Begins the file of a criminal case; absent for whoever keeps none. */
  onCase: (() => void) | undefined;
  /** Asks which cameras could have seen it; absent for whoever reads no register of cameras. */
  onCameras: (() => void) | undefined;
}) {
  const t = useText(tipMessages);
  const act = useText(actionMessages);
  const { next, taking, onBegin, onCase, onCameras } = props;
  const mine = next?.permitted ? next.action : undefined;
  const others = props.actions.filter((action) => action !== mine);
  return (
    <div className="step-bar">
      {mine && (
        <Button onClick={() => onBegin(mine)} loading={taking?.isPending ?? false}>
          {act(`do.${mine}`)}
        </Button>
      )}
      {next && !next.permitted && <p className="step-waits">{act(`waits.${next.action}`)}</p>}
      {!next && <p className="step-waits">{t('tip.nothingLeft')}</p>}
      {(others.length > 0 || onCase || onCameras) && (
        <Menu position="bottom-start" width={280}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
              {t('tip.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => (
              <Menu.Item key={action} onClick={() => onBegin(action)}>
                {act(`do.${action}`)}
              </Menu.Item>
            ))}
            {onCase && <Menu.Item onClick={onCase}>{t('tip.case')}</Menu.Item>}
            {onCameras && <Menu.Item onClick={onCameras}>{t('tip.cameras')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      {taking?.isError && <ErrorNotice error={taking.error} />}
    </div>
  );
}
