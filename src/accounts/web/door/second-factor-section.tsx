import { Alert, Button, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconCircleCheck } from '../../../ui/icons.ts';
import { readSecondFactor } from '../../access-contract.ts';
import { api } from '../api.ts';
import { securityMessages } from '../security-messages.ts';
import { EndFactorDialog } from './end-factor-dialog.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';

const QUERY = ['second-factor'] as const;
/** With so few recovery codes left it is time for new ones. */
const FEW_CODES = 2;

/** One's own second factor: whether it is on, and how to switch it. */
export function SecondFactorSection() {
  const t = useText(securityMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const factor = useQuery({ queryKey: QUERY, queryFn: () => api.call(readSecondFactor) });
  const [dialog, setDialog] = useState<'enrol' | 'end'>();
  const [ended, setEnded] = useState(false);
  const changed = () => queries.invalidateQueries({ queryKey: QUERY });
  const close = () => setDialog(undefined);
  const open = (which: 'enrol' | 'end') => {
    setEnded(false);
    setDialog(which);
  };
  return (
    <section className="acc-section" aria-labelledby="factor-title">
      <h2 id="factor-title">{t('factor.title')}</h2>
      {factor.isPending && <Loader aria-label={kit('desk.loading')} />}
      {factor.isError && <ErrorNotice error={factor.error} />}
      <div role="status">
        {ended && (
          <p className="acc-done">
            <IconCircleCheck size={20} aria-hidden="true" /> {t('factor.ended')}
          </p>
        )}
      </div>
      {factor.data && (
        <Stack gap="sm" align="flex-start">
          <Standing since={factor.data.since} left={factor.data.recoveryCodesLeft} />
          {factor.data.since === null ? (
            <Button onClick={() => open('enrol')}>{t('factor.enrol')}</Button>
          ) : (
            <Button variant="default" onClick={() => open('end')}>
              {t('factor.end')}
            </Button>
          )}
        </Stack>
      )}
      {dialog === 'enrol' && <EnrolDialog onClose={close} onOn={changed} />}
      {dialog === 'end' && (
        <EndFactorDialog
          onClose={close}
          onEnded={() => {
            setEnded(true);
            close();
            return changed();
          }}
        />
      )}
    </section>
  );
}

function Standing({ since, left }: { since: string | null; left: number }) {
  const t = useText(securityMessages);
  const language = useLanguage();
  if (since === null) return <Text className="acc-measure">{t('factor.off')}</Text>;
  return (
    <>
      <Text>{t('factor.on', { since: formatMoment(since, language), left })}</Text>
      {left <= FEW_CODES && (
        <Alert color="amber" variant="light" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
          <Text c="var(--ink)">{t('factor.few')}</Text>
        </Alert>
      )}
    </>
  );
}
