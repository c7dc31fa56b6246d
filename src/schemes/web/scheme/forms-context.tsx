import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ClearValues, Field, FormPart, KindForm } from '../../form.ts';
import { readableFields } from '../../form-history.ts';
import type { Kind } from '../../kind-contract.ts';

/** The forms of the scheme's kind: the newest for new records, and each version for those made with it. */
interface Forms {
  readonly newest: Kind;
  /** All of them, newest first. */
  readonly versions: readonly Kind[];
  of(version: number): KindForm;
  /** The fields by which a site or a team is read: of its own form, and what it holds of others. */
  fieldsOf(
    part: FormPart,
    record: { readonly kindVersion: number; readonly fields: ClearValues },
  ): readonly Field[];
}

const FormsContext = createContext<Forms | null>(null);

/** Hands the forms of a kind, newest first, to everything below. */
export function FormsProvider({ versions, children }: { versions: readonly Kind[]; children: ReactNode }) {
  const forms = useMemo((): Forms | null => {
    const [newest] = versions;
    if (!newest) return null;
    const byVersion = new Map(versions.map(({ version, form }) => [version, form]));
    const of = (version: number) => byVersion.get(version) ?? newest.form;
    const forms = versions.map(({ form }) => form);
    const fieldsOf: Forms['fieldsOf'] = (part, { kindVersion, fields }) =>
      readableFields(of(kindVersion)[part], forms, part, fields);
    return { newest, versions, of, fieldsOf };
  }, [versions]);
  return forms && <FormsContext value={forms}>{children}</FormsContext>;
}

/** The forms of the scheme that is shown. Throws outside of its page. */
export function useForms(): Forms {
  const forms = useContext(FormsContext);
  if (!forms) throw new Error('no scheme is shown here');
  return forms;
}
