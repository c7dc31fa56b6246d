import { type ReactNode, useState } from 'react';
import { parseDay } from '../../../law/parse-day.ts';
import { DayField, type FormDialogProps } from '../../../ui/desk/index.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { useChange } from '../use-change.ts';

/** A change of a scheme that asks for one day, and for little else (`children`). */
export function DayDialog({
  label,
  first,
  change,
  done,
  onClose,
  children,
  ...form
}: Pick<FormDialogProps, 'title' | 'lead' | 'submit' | 'dangerous'> & {
  readonly label: string;
  /** The day that stands there at first, `YYYY-MM-DD`. */
  readonly first: string;
  readonly change: (day: string) => Promise<unknown>;
  readonly done: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const [typed, setTyped] = useState(formatDay(first));
  const [tried, setTried] = useState(false);
  const day = parseDay(typed);
  const changing = useChange({ change, done, onDone: onClose });
  return (
    <ChangeDialog
      {...form}
      pending={changing.isPending}
      error={changing.error}
      onSubmit={() => {
        setTried(true);
        if (day !== undefined) changing.mutate(day);
      }}
      onClose={onClose}
    >
      <DayField label={label} value={typed} onChange={setTyped} wrong={tried && day === undefined} required />
      {children}
    </ChangeDialog>
  );
}
