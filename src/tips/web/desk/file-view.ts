/** How an opened file may be shown: nothing that could run a script is shown at all. */
type FileView = 'image' | 'video' | 'audio' | 'text' | 'none';

/** Only these are ever shown. SVG and HTML can carry scripts; PDF has no viewer inside a sandbox. */
const SHOWN: Readonly<Record<string, Exclude<FileView, 'none'>>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'image/gif': 'image',
  'image/avif': 'image',
  'video/mp4': 'video',
  'video/webm': 'video',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/ogg': 'audio',
  'audio/webm': 'audio',
  'audio/wav': 'audio',
  'text/plain': 'text',
};

/** How a file of this media type, as its sender calls it, may be shown. */
export function fileView(type: string): FileView {
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(SHOWN, bare) ? (SHOWN[bare] ?? 'none') : 'none';
}
