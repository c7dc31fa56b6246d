import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { KindForm } from '../../form.ts';
import type { Kind } from '../../kind-contract.ts';

/** The forms of the scheme's kind: the newest for new records, and each version for those made with it. */
interface Forms {
  readonly newest: Kind;
  of(version: number): KindForm;
}

const FormsContext = createContext<Forms | null>(null);

/** Hands the forms of a kind, newest first, to everything below. */
export function FormsProvider({ versions, children }: { versions: readonly Kind[]; children: ReactNode }) {
  const forms = useMemo((): Forms | null => {
    const [newest] = versions;
    if (!newest) return null;
    const byVersion = new Map(versions.map(({ version, form }) => [version, form]));
    return { newest, of: (version) => byVersion.get(version) ?? newest.form };
  }, [versions]);
  return forms && <FormsContext value={forms}>{children}</FormsContext>;
}

/** The forms of the scheme that is shown. Throws outside of its page. */
export function useForms(): Forms {
  const forms = useContext(FormsContext);
  if (!forms) throw new Error('no scheme is shown here');
  return forms;
}
