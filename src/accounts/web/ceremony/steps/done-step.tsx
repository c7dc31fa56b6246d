import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { OneTimeLink } from '../../../../ui/desk/index.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { ceremonyMessages } from '../messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';

/** The links of the chiefs, once, and what comes next. */
export function DoneStep() {
  const t = useText(ceremonyMessages);
  const { state } = useCeremony();
  const queries = useQueryClient();
  useEffect(() => void queries.invalidateQueries({ queryKey: ['setup'] }), [queries]);
  return (
    <StepFrame title={t('done.title')} lead={t('done.lead')}>
      <Stack>
        {state.invitations.map(({ login, unitName, token }) => (
          <section key={login} className="acc-card" aria-label={unitName}>
            <h2>{unitName}</h2>
            <OneTimeLink login={login} token={token} />
          </section>
        ))}
        <div>
          <h2 className="acc-h2">{t('done.next')}</h2>
          <ol className="acc-list">
            <li>{t('done.next.1')}</li>
            <li>{t('done.next.2')}</li>
            <li>{t('done.next.3')}</li>
          </ol>
        </div>
        <Button className="acc-go" component={Link} to="/dang-nhap">
          {t('done.signIn')}
        </Button>
      </Stack>
    </StepFrame>
  );
}
