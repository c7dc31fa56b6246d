/** What stands on the slip of somebody who gave: in this browser alone, for as long as it is shown. */
export interface Slip {
  readonly number: number;
  readonly onDay: string;
  readonly gift:
    | { readonly is: 'money'; readonly amount: number }
    | {
        readonly is: 'thing';
        readonly thing: string;
        readonly quantity: number;
        readonly worth: number | null;
      };
  readonly about?: string | null;
  /** As it was typed or opened; null where nobody is named. */
  readonly giver: string | null;
  readonly code: string;
}
