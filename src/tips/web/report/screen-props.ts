import type { Attachments } from './use-attachments.ts';
import type { DirectoryState } from './use-directory.ts';
import type { Report } from './use-report.ts';

/** What the screens work on. */
export interface ScreenProps {
  readonly report: Report;
  readonly attachments: Attachments;
  readonly directory: DirectoryState;
  readonly askAgain: () => void;
}
