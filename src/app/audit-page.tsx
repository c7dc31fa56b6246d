import { roleMessages } from '../accounts/web/role-messages.ts';
import { AuditPage } from '../audit/web/audit-page.tsx';
import { useText } from '../ui/i18n/language-context.tsx';

/** `/kiem-tra`: who opened what and who looked at that, with roles in the words of the accounts. */
export function Page() {
  const roles = useText(roleMessages);
  return <AuditPage roleName={(role) => roles(`role.${role}`)} />;
}
