/** A unit that by these steps comes back to itself, or undefined where none does. */
export function findCircle(
  steps: readonly { readonly fromId: number; readonly toId: number | null }[],
): number | undefined {
  const from = Map.groupBy(steps, ({ fromId }) => fromId);
  const done = new Set<number>();
  for (const start of from.keys()) {
    const found = circleFrom(start, from, done);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Depth first, without recursion: a chain of changes may be long. */
function circleFrom(
  start: number,
  from: ReadonlyMap<number, readonly { readonly toId: number | null }[]>,
  done: Set<number>,
): number | undefined {
  const path: { id: number; next: number }[] = [{ id: start, next: 0 }];
  const onPath = new Set([start]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const step = done.has(top.id) ? undefined : from.get(top.id)?.[top.next];
    top.next += 1;
    if (step === undefined) {
      done.add(top.id);
      onPath.delete(top.id);
      path.pop();
    } else if (step.toId !== null) {
      if (onPath.has(step.toId)) return step.toId;
      onPath.add(step.toId);
      path.push({ id: step.toId, next: 0 });
    }
  }
  return undefined;
}
