/** The code of an error of Node.js, PostgreSQL or Fastify (`ENOENT`, `23505`, `FST_…`); undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
