/** What a list answers: rows, and where it goes on. */
interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** All rows of a list, page after page; `ask` is given the cursor of each but the first. Throws what `ask` throws. */
export async function allPages<Row>(
  ask: (from: { readonly cursor?: string }) => Promise<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = await ask({}); ; page = await ask({ cursor: page.next })) {
    rows.push(...page.rows);
    if (page.next === null) return rows;
  }
}
