/** Viet Nam keeps UTC+7 all year. */
const ZONE = '+07:00';
const ZONE_MS = 7 * 3_600_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** A moment as a field of day and time shows it, `2026-03-02T09:00`, in Viet Nam. */
export function toLocalMoment(moment: string | Date): string {
  return new Date(new Date(moment).getTime() + ZONE_MS).toISOString().slice(0, 16);
}

/** What was typed into such a field as ISO 8601 in UTC; undefined for what is no moment. */
export function fromLocalMoment(text: string): string | undefined {
  if (!SHAPE.test(text)) return undefined;
  const time = Date.parse(`${text}:00${ZONE}`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
