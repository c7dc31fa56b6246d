import { type FormFault, faultsOf } from '../../check-form.ts';
import { formSchema, type KindForm } from '../../form.ts';
import { historyFaults } from '../../form-history.ts';

/** What is wrong with a form that is being edited, at a path as in zod's issues. */
export interface DraftFault {
  readonly path: string;
  readonly code: FormFault | 'words' | 'shape';
}

/** The faults of a form: of its words and shape, those that the rules find, and those beside earlier versions. */
export function draftFaults(form: KindForm, earlier: readonly KindForm[]): DraftFault[] {
  const { error } = formSchema.safeParse(form);
  const shape = (error?.issues ?? []).map((issue): DraftFault => {
    const last = issue.path.at(-1);
    const inWords = last === 'vi' || last === 'en';
    const at = inWords ? issue.path.slice(0, -1) : issue.path;
    return { path: at.join('.'), code: inWords ? 'words' : last === 'choices' ? 'choices' : 'shape' };
  });
  const all = [...shape, ...faultsOf(form), ...historyFaults(form, earlier)];
  return [...new Map(all.map((fault) => [`${fault.path} ${fault.code}`, fault])).values()];
}
