import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { findTipId } from '../../../tips/find-tip-id.ts';
import { tipNumber } from '../../../tips/tip-number.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconX } from '../../../ui/icons.ts';
import { MAX_TIPS } from '../../case-contract.ts';
import { caseMessages } from './messages.ts';

/** The tips that led to a case, added by their address; which ones is sealed with the rest. */
export function TipsField(props: {
  readonly tipIds: readonly string[];
  readonly onChange: (tipIds: readonly string[]) => void;
}) {
  const { tipIds, onChange } = props;
  const t = useText(caseMessages);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const found = findTipId(typed);
  const add = () => {
    setTried(true);
    if (found === undefined) return;
    if (!tipIds.includes(found)) onChange([...tipIds, found]);
    setTyped('');
    setTried(false);
  };
  return (
    <fieldset className="case-tips">
      <legend>{t('case.tips')}</legend>
      <p className="results-soft">{t('case.tips.hint')}</p>
      {tipIds.length > 0 && (
        <ul>
          {tipIds.map((tipId) => (
            <li key={tipId}>
              <span>{tipNumber(tipId)}</span>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconX size={16} aria-hidden="true" />}
                onClick={() => onChange(tipIds.filter((each) => each !== tipId))}
                aria-label={t('case.tips.remove', { number: tipNumber(tipId) })}
              >
                {t('case.tips.take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {tipIds.length < MAX_TIPS && (
        <Group align="flex-start" gap="xs">
          <TextInput
            className="case-tips-address"
            label={t('case.tips.address')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
            error={tried && found === undefined && t('case.tips.fault')}
            autoComplete="off"
          />
          <Button className="case-tips-add" variant="default" onClick={add}>
            {t('case.tips.add')}
          </Button>
        </Group>
      )}
    </fieldset>
  );
}
