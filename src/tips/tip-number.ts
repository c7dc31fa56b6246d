/** The number that people call a tip by: the last eight digits of its id. */
export function tipNumber(tipId: string): string {
  const tail = tipId.replaceAll('-', '').slice(-8).toUpperCase();
  return `${tail.slice(0, 4)}-${tail.slice(4)}`;
}
