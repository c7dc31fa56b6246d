import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { MAX_EVIDENCE, MAX_EVIDENCE_BYTES } from '../codes.ts';
import { uploadEvidence } from '../evidence-contract.ts';
import { type PaperMediaType, typeOfName } from '../evidence-type.ts';
import { redrawPicture } from './redraw-picture.ts';

/** A paper that has been uploaded, or is on its way. */
export interface PickedPaper {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sent: boolean;
}

/** Why a paper was not taken: of which name where it is about one. */
export type PaperFault =
  | { readonly code: 'type' | 'large'; readonly name: string }
  | { readonly code: 'many' };

/** The papers of a report that is being written: each is sent as it is picked, pictures without place and camera. */
export function usePapers(taskId: string, onChange: (ids: readonly string[]) => void) {
  const [papers, setPapers] = useState<readonly PickedPaper[]>([]);
  const [fault, setFault] = useState<PaperFault>();
  const [error, setError] = useState<unknown>();
  const keep = (next: readonly PickedPaper[]) => {
    setPapers(next);
    onChange(next.filter(({ sent }) => sent).map(({ id }) => id));
  };
  const send = async (file: File, type: PaperMediaType): Promise<PickedPaper> => {
    const content = type.startsWith('image/') ? await redrawPicture(file) : file;
    const body = new Uint8Array(await content.arrayBuffer());
    const id = crypto.randomUUID();
    await client.call(uploadEvidence, {
      params: { taskId, evidenceId: id },
      query: { name: file.name.slice(-200), type },
      body,
    });
    return { id, name: file.name, size: body.length, sent: true };
  };
  const pick = async (files: readonly File[]): Promise<void> => {
    setFault(undefined);
    setError(undefined);
    let kept = papers;
    for (const file of files) {
      const type = typeOfName(file.name);
      if (type === undefined) return setFault({ code: 'type', name: file.name });
      if (file.size > MAX_EVIDENCE_BYTES) return setFault({ code: 'large', name: file.name });
      if (kept.length >= MAX_EVIDENCE) return setFault({ code: 'many' });
      setPapers([...kept, { id: file.name, name: file.name, size: file.size, sent: false }]);
      try {
        kept = [...kept, await send(file, type)];
      } catch (failure) {
        setError(failure);
      }
      keep(kept);
    }
  };
  const drop = (id: string) => keep(papers.filter((paper) => paper.id !== id));
  return { papers, pick, drop, fault, error, isSending: papers.some(({ sent }) => !sent) };
}
