import type { Attachment } from '../../../sealed/attachment.ts';
import { newContentIdentity } from '../../../sealed/content-key.ts';
import { sealFile } from '../../../sealed/files.ts';
import { wholeOf } from '../../../sealed/whole-of.ts';
import { client } from '../../../ui/client.ts';
import { uploadAtDesk } from '../../entry-contract.ts';
import { stripPicture, strippedName } from '../report/strip-picture.ts';

/** A picture from which place and time cannot be taken, so that it is not sent. */
export class UnreadablePicture extends Error {
  readonly fileName: string;

  constructor(fileName: string) {
    super('unreadable picture');
    this.fileName = fileName;
  }
}

/** A file that an officer has picked. */
export interface PickedFile {
  readonly id: string;
  readonly file: File;
}

/** Sealed files as they lie on the server, and the content key that they were sealed to. */
export interface UploadedFiles {
  readonly contentIdentity: string;
  readonly files: readonly Attachment[];
}

/**
 * Seals files to one fresh content key and sends them under a draft, one after another; pictures lose place, time and
 * camera first. Throws `ApiError`, `SealedError`, and `UnreadablePicture`.
 */
export async function uploadFiles(draftId: string, picked: readonly PickedFile[]): Promise<UploadedFiles> {
  const contentIdentity = await newContentIdentity();
  const files: Attachment[] = [];
  for (const { id, file } of picked) {
    const source = file.type.startsWith('image/') ? await stripped(file) : file;
    const sealing = await sealFile(contentIdentity, source.stream());
    const body = await wholeOf(sealing.stream);
    await client.call(uploadAtDesk, { params: { draftId, fileId: id }, body });
    const type = source.type || file.type;
    const name = strippedName(file.name, file.type, type).slice(-200);
    files.push({ id, name, type: type.slice(0, 100), plainSize: source.size, ...sealing.digest() });
  }
  return { contentIdentity, files };
}

function stripped(file: File): Promise<Blob> {
  return stripPicture(file, file.type).catch(() => {
    throw new UnreadablePicture(file.name);
  });
}
