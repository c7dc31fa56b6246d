import { useReducer, useRef } from 'react';
import { MAX_FILE_BYTES, MAX_FILES } from '../../../sealed/limits.ts';
import type { FileRow } from '../../../ui/public/index.ts';
import { WorkerFault } from '../../../ui/worker-calls.ts';
import type { SealedAttachment } from './sealing-calls.ts';
import type { ReportSession } from './session.ts';
import { uploadFile } from './upload-file.ts';

/** A picked file on its way: sealed on the phone (the first half of its progress), then uploaded. */
interface Attached {
  readonly id: string;
  readonly file: File;
  readonly name: string;
  readonly state: FileRow['state'];
  readonly progress: number;
  /** Place and time of recording could not be taken out. */
  readonly unstripped: boolean;
}

/** The server takes as many uploads of one draft, those that were taken out again among them. */
const MAX_PICKED = 2 * MAX_FILES;

/** What came of it so far. */
interface Result {
  readonly sealed: SealedAttachment;
  readonly uploaded: boolean;
}

/** What was wrong with files just picked. */
export type PickFault = { readonly fault: 'many' } | { readonly fault: 'large'; readonly name: string };

type Change = (files: readonly Attached[]) => readonly Attached[];

/** The files of a report. `settle` waits for what is still being sealed. */
export interface Attachments {
  readonly files: readonly Attached[];
  readonly pick: (picked: readonly File[], nameOf: (number: number) => string) => PickFault | null;
  readonly remove: (id: string) => void;
  readonly retry: () => void;
  /** The sealed files in their order. Throws where one could not be sealed. */
  readonly settle: () => Promise<readonly Result[]>;
}

/** Seals and uploads files while the reporter writes. */
export function useAttachments(touch: () => ReportSession): Attachments {
  const [files, change] = useReducer((before: readonly Attached[], next: Change) => next(before), []);
  const latest = useRef(files);
  latest.current = files;
  const running = useRef(new Map<string, { stop: AbortController; done: Promise<void> }>());
  const results = useRef(new Map<string, Result>());
  const numbered = useRef(0);

  const patch = (id: string, part: Partial<Attached>) =>
    change((before) => before.map((each) => (each.id === id ? { ...each, ...part } : each)));

  const run = (attached: Attached) => {
    const stop = new AbortController();
    const done = process(attached, stop.signal).finally(() => running.current.delete(attached.id));
    running.current.set(attached.id, { stop, done });
  };

  const process = async (attached: Attached, signal: AbortSignal) => {
    const { id } = attached;
    const session = touch();
    patch(id, { state: 'working' });
    try {
      const sealed = results.current.get(id)?.sealed ?? (await seal(session, attached));
      if (signal.aborted) return;
      results.current.set(id, { sealed, uploaded: false });
      const proof = await session.proofOf(session.draftId);
      const upload = { draftId: session.draftId, fileId: id, blob: sealed.blob, proof };
      await uploadFile(upload, (share) => patch(id, { progress: 0.5 + share / 2 }), signal);
      results.current.set(id, { sealed, uploaded: true });
      patch(id, { state: 'done' });
    } catch {
      // sealed but not uploaded is no loss: sending the report uploads what is missing
      if (!signal.aborted) patch(id, { state: 'failed' });
    }
  };

  const seal = async (session: ReportSession, { id, file, name }: Attached) => {
    const job = { id, blob: file, name, type: file.type.slice(0, 100) };
    const onProgress = (share: number) => patch(id, { progress: share / 2 });
    const isPicture = file.type.startsWith('image/');
    if (!isPicture) return session.ask('sealFile', { ...job, strip: false }, onProgress);
    return session.ask('sealFile', { ...job, strip: true }, onProgress).catch((error: unknown) => {
      if (!(error instanceof WorkerFault) || error.code !== 'cannot_strip') throw error;
      patch(id, { unstripped: true });
      return session.ask('sealFile', { ...job, strip: false }, onProgress);
    });
  };

  const pick: Attachments['pick'] = (picked, nameOf) => {
    const large = picked.find((file) => file.size > MAX_FILE_BYTES);
    if (large) return { fault: 'large', name: large.name };
    const room = Math.min(MAX_FILES - latest.current.length, MAX_PICKED - numbered.current);
    const added = picked.slice(0, Math.max(0, room)).map((file): Attached => {
      numbered.current += 1;
      return {
        id: crypto.randomUUID(),
        file,
        name: nameOf(numbered.current) + extensionOf(file.name),
        state: 'waiting',
        progress: 0,
        unstripped: !file.type.startsWith('image/'),
      };
    });
    change((before) => [...before, ...added]);
    for (const attached of added) run(attached);
    return added.length < picked.length ? { fault: 'many' } : null;
  };

  const settle: Attachments['settle'] = async () => {
    for (const { done } of running.current.values()) await done;
    return latest.current.map(({ id }) => {
      const result = results.current.get(id);
      if (!result) throw new WorkerFault('file_not_sealed');
      return result;
    });
  };

  return {
    files,
    pick,
    settle,
    remove: (id) => {
      running.current.get(id)?.stop.abort();
      change((before) => before.filter((each) => each.id !== id));
    },
    retry: () => {
      for (const attached of latest.current) if (attached.state === 'failed') run(attached);
    },
  };
}

/** A file keeps the end of its name, so that the desk can tell what it is; the rest may say too much. */
function extensionOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
}
