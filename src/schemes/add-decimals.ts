/** Numbers with decimals added up as they are written: 0.1 and 0.2 are 0.3. */
export function addDecimals(numbers: readonly number[]): number {
  return Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(6));
}
