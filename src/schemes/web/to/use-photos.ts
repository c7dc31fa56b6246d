import { useEffect, useReducer, useRef } from 'react';
import type { Attachment } from '../../../sealed/attachment.ts';
import { drawAnew } from '../../../ui/pictures/draw-anew.ts';
import { putBytes } from '../../../ui/put-bytes.ts';
import { pathOf } from '../../../wire/client.ts';
import { MOST_PHOTOS, PHOTO_BYTES, uploadPhoto } from '../../record-contract.ts';
import { type RecordInMaking, type SealedPhoto, sealPhoto } from '../../seal-record.ts';

/** Large enough to read a number plate of a house by, small enough for a slow line. */
const LIMITS = { width: 1600, height: 1600, bytes: PHOTO_BYTES };

/** A picked photo on its way: drawn anew and sealed on the phone, then uploaded. */
export interface Photo {
  readonly id: string;
  readonly file: File;
  readonly preview: string;
  readonly state: 'working' | 'done' | 'failed';
  readonly progress: number;
  readonly sealed: SealedPhoto | undefined;
}

type Change = (photos: readonly Photo[]) => readonly Photo[];

/** The photos of a record. `pick` gives whether some were too many; `onFault` hears of a picture that is none. */
export function usePhotos(making: Promise<RecordInMaking>, onFault: (error: unknown) => void) {
  const [photos, change] = useReducer((before: readonly Photo[], next: Change) => next(before), []);
  const latest = useRef(photos);
  latest.current = photos;
  useEffect(() => {
    return () => {
      for (const { preview } of latest.current) URL.revokeObjectURL(preview);
    };
  }, []);
  const patch = (id: string, part: Partial<Photo>) =>
    change((before) => before.map((each) => (each.id === id ? { ...each, ...part } : each)));
  const remove = (id: string) => change((before) => before.filter((each) => each.id !== id));

  const run = async ({ id, file, sealed: known }: Photo) => {
    patch(id, { state: 'working', progress: 0 });
    const record = await making;
    const sealed = known ?? (await sealAnew(record, file).catch(onFault));
    if (!sealed) return remove(id);
    patch(id, { sealed });
    const params = { messageId: record.messageId, fileId: sealed.attachment.id };
    await putBytes(pathOf(uploadPhoto, { params }), new Blob([sealed.bytes]), (progress) =>
      patch(id, { progress }),
    )
      .then(() => patch(id, { state: 'done', progress: 1 }))
      .catch(() => patch(id, { state: 'failed' }));
  };

  return {
    photos,
    remove,
    retry: (photo: Photo) => void run(photo),
    pick: (files: readonly File[]): boolean => {
      const room = Math.max(0, MOST_PHOTOS - latest.current.length);
      const added = files.slice(0, room).map((file): Photo => {
        const preview = URL.createObjectURL(file);
        return { id: crypto.randomUUID(), file, preview, state: 'working', progress: 0, sealed: undefined };
      });
      change((before) => [...before, ...added]);
      for (const photo of added) void run(photo);
      return added.length < files.length;
    },
    /** What is named in the record. */
    attachments: (): Attachment[] => latest.current.flatMap(({ sealed }) => sealed?.attachment ?? []),
    ready: photos.every(({ state }) => state === 'done'),
  };
}

async function sealAnew(record: RecordInMaking, file: File): Promise<SealedPhoto> {
  return sealPhoto(record, await drawAnew(file, LIMITS), 'anh.jpg');
}
