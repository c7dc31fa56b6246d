import { newSigningSecret, signerOf } from '../../../../sealed/signing.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { makeCredentials } from '../../../make-credentials.ts';
import { derivePassphrase } from '../../derive-passphrase.ts';
import { takenLogins } from '../ceremony.ts';
import { ceremonyMessages } from '../messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';
import { type NewPerson, PersonForm } from './person-form.tsx';

/** The first key steward takes the seat. */
export function FirstStewardStep() {
  return <StewardStep number={1} />;
}

/** The second key steward takes the seat. */
export function SecondStewardStep() {
  return <StewardStep number={2} />;
}

function StewardStep({ number }: { number: 1 | 2 }) {
  const t = useText(ceremonyMessages);
  const { state, happened, secrets } = useCeremony();
  const make = async ({ displayName, login, passphrase }: NewPerson) => {
    const stewardSecret = newSigningSecret();
    const delegation = secrets.delegateSteward(signerOf(stewardSecret).publicKey);
    const { credentials } = await makeCredentials(passphrase, { stewardSecret, derive: derivePassphrase });
    happened({ type: 'steward_made', steward: { login, displayName, credentials, delegation } });
  };
  return (
    <StepFrame title={t(`steward.title.${number}`)} lead={t(`steward.lead.${number}`)}>
      <PersonForm taken={takenLogins(state)} submitLabel={t('steward.submit')} make={make} />
    </StepFrame>
  );
}

/** The administrator takes the seat; no key of the deployment passes through these hands. */
export function AdministratorStep() {
  const t = useText(ceremonyMessages);
  const { state, happened } = useCeremony();
  const make = async ({ displayName, login, passphrase }: NewPerson) => {
    const { credentials } = await makeCredentials(passphrase, { derive: derivePassphrase });
    happened({ type: 'administrator_made', administrator: { login, displayName, credentials } });
  };
  return (
    <StepFrame title={t('administrator.title')} lead={t('administrator.lead')}>
      <PersonForm taken={takenLogins(state)} submitLabel={t('administrator.submit')} make={make} />
    </StepFrame>
  );
}
