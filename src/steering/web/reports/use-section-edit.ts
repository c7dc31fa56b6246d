import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { detailsOf } from '../../../wire/details-of.ts';
import { editSection, type ReportSection, sectionSchema } from '../../report-contract.ts';
import { reportKey } from './use-report.ts';

/**
 * Saves the text of a section. Where somebody else was faster, `theirs` is what stands there now: nothing typed is
 * lost, and saving again replaces it knowingly.
 */
export function useSectionEdit(reportId: string, section: ReportSection, onSaved: () => void) {
  const queries = useQueryClient();
  const [theirs, setTheirs] = useState<ReportSection>();
  const saving = useMutation({
    mutationFn: (text: string) => {
      const { version } = theirs ?? section;
      const params = { reportId, key: section.key };
      return client.call(editSection, { params, body: { version, text } });
    },
    onSuccess: async () => {
      setTheirs(undefined);
      await queries.invalidateQueries({ queryKey: reportKey(reportId) });
      onSaved();
    },
    onError: (error) => {
      const now = detailsOf(error, 'section_changed', sectionSchema);
      if (now) setTheirs(now);
    },
  });
  const takeTheirs = (): string => {
    saving.reset();
    setTheirs(undefined);
    void queries.invalidateQueries({ queryKey: reportKey(reportId) });
    return theirs?.text ?? section.text;
  };
  return {
    theirs,
    saving: saving.isPending,
    error: detailsOf(saving.error, 'section_changed', sectionSchema) ? null : saving.error,
    save: (text: string) => saving.mutate(text),
    takeTheirs,
    giveUp: () => {
      saving.reset();
      setTheirs(undefined);
    },
  };
}
