import { useText } from '../../ui/i18n/language-context.tsx';
import type { AuditedPerson } from '../contract.ts';
import { auditMessages } from './messages.ts';

/** A person with the login; pressing the name leads to what they did, for whoever may see that. */
export function PersonCell(props: {
  readonly person: AuditedPerson;
  readonly onPerson?: ((person: AuditedPerson) => void) | undefined;
}) {
  const { person, onPerson } = props;
  const t = useText(auditMessages);
  return (
    <>
      {onPerson ? (
        <button
          type="button"
          className="audit-link"
          aria-label={t('audit.person.acts', { name: person.displayName })}
          onClick={() => onPerson(person)}
        >
          {person.displayName}
        </button>
      ) : (
        person.displayName
      )}{' '}
      <span className="audit-soft">{person.login}</span>
    </>
  );
}
