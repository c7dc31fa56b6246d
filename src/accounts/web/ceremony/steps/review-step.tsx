import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { fingerprint } from '../../../../sealed/directory.ts';
import { ErrorNotice } from '../../../../ui/desk/index.ts';
import { formatDay } from '../../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../../ui/i18n/language-context.tsx';
import { setUp } from '../../../setup-contract.ts';
import { api } from '../../api.ts';
import { FingerprintText } from '../../fingerprint.tsx';
import { setUpBody } from '../ceremony.ts';
import { ceremonyMessages } from '../messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';

/** Everything read back, then the one request. */
export function ReviewStep() {
  const t = useText(ceremonyMessages);
  const { state, happened, authorization } = useCeremony();
  const body = setUpBody(state);
  const writing = useMutation({
    mutationFn: async (given: NonNullable<typeof body>) =>
      api.call(setUp, { body: given, headers: authorization() }),
    onSuccess: ({ invitations }) => happened({ type: 'set_up', invitations }),
  });
  if (!body) return null;
  return (
    <StepFrame title={t('review.title')} lead={t('review.lead')}>
      <Stack>
        <ReadBack body={body} />
        {writing.isError && <ErrorNotice error={writing.error} />}
        <Button className="acc-go" onClick={() => writing.mutate(body)} loading={writing.isPending}>
          {t('review.submit')}
        </Button>
      </Stack>
    </StepFrame>
  );
}

function ReadBack({ body }: { body: NonNullable<ReturnType<typeof setUpBody>> }) {
  const t = useText(ceremonyMessages);
  const language = useLanguage();
  const { state } = useCeremony();
  const { locality, recovery } = state;
  return (
    <dl className="acc-facts">
      <dt>{t('review.locality')}</dt>
      <dd>{language === 'vi' ? locality?.name : locality?.nameEn}</dd>
      <dt>{t('review.root')}</dt>
      <dd>
        <FingerprintText text={fingerprint(body.rootKey)} />
      </dd>
      <dt>{t('review.recovery')}</dt>
      <dd>{recovery?.bodies.join(', ')}</dd>
      <dt>{t('review.stewards')}</dt>
      {body.stewards.map(({ displayName, login, delegation }) => (
        <dd key={login}>
          {t('review.term', { name: displayName, login, day: formatDay(delegation.validTo) })}
        </dd>
      ))}
      <dt>{t('review.administrator')}</dt>
      <dd>
        {body.administrator.displayName} ({body.administrator.login})
      </dd>
      <dt>{t('review.log')}</dt>
      <dd>{t('review.log.term', { day: formatDay(body.logDelegation.validTo) })}</dd>
      <dt>{t('review.desks')}</dt>
      {body.units.map(({ name, nameEn, chief }) => (
        <dd key={`${name} ${chief?.login}`}>
          {t('review.desk', {
            name: language === 'vi' ? name : nameEn,
            chief: chief?.displayName ?? '',
            login: chief?.login ?? '',
          })}
        </dd>
      ))}
    </dl>
  );
}
