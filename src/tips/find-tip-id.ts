const TIP_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** The id of a tip in an address or a line that was pasted; undefined where there is none. */
export function findTipId(text: string): string | undefined {
  return TIP_ID.exec(text)?.[0].toLowerCase();
}
