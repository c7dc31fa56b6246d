import { z } from 'zod';

const caseTipsSchema = z.object({ v: z.literal(1), tips: z.array(z.uuid()) });

/** Which tips led to a case, as the text that is sealed: in a small ward the link alone could point at a reporter. */
export function writeCaseTips(tipIds: readonly string[]): string {
  return JSON.stringify({ v: 1, tips: tipIds });
}

/** The tips that an opened text names; undefined where it is no such text. */
export function readCaseTips(text: string): string[] | undefined {
  try {
    const read = caseTipsSchema.safeParse(JSON.parse(text));
    return read.success ? read.data.tips : undefined;
  } catch {
    return undefined;
  }
}
