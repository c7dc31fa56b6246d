import type { Services } from '../../platform/services.ts';

/** What cannot be read is left out and logged: the figure itself says that its register did not answer. */
export async function orNone<Row>({ log }: Pick<Services, 'log'>, asked: Promise<Row[]>): Promise<Row[]> {
  return asked.catch((error: unknown) => {
    log.error('what belongs to a figure could not be read', error);
    return [];
  });
}
