/** Which schemes are counted. Days `YYYY-MM-DD`, both included; `asOf` is today where the period still runs. */
export interface SchemeScope {
  readonly areaIds: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}
