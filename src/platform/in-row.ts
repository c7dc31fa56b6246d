import { AppError } from './app-error.ts';

/** Does what one row of a batch asks; a refusal says which row it was, counted from 0, unless it says more. */
export async function inRow<Result>(row: number, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof AppError) || error.details !== undefined) throw error;
    throw new AppError(error.code, { issues: error.issues, details: { row } });
  }
}
