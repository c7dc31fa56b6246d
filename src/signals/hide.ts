/**
 * Those of some tips from sites that hide among others. The desk that has a tip sees how it came, when, and what became
 * of it; so no more are counted than others, that came from no site, are alike for that desk: the first ones, and the
 * rest waits. `others` are those of the quarter that is counted: what lies longer ago hides nothing of the present, and
 * may hold what was counted before.
 */
export function hidden<Tip extends Other, Other>(
  fromSites: readonly Tip[],
  others: readonly Other[],
  alike: (tip: Other) => string,
): Tip[] {
  const around = Map.groupBy(others, alike);
  return [...Map.groupBy(fromSites, alike)].flatMap(([look, tips]) =>
    tips.slice(0, around.get(look)?.length ?? 0),
  );
}
