import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { saveFile } from '../save-file.ts';
import { ErrorNotice } from './notices.tsx';

/** What a file of a list is to a browser. */
const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Saves a list as a file; why it could not be stands below, in a row of buttons as in a column. */
export function SaveButton(props: {
  readonly label: string;
  /** What the file is called when it is saved, without its ending. */
  readonly name: () => string;
  readonly format?: keyof typeof TYPES;
  readonly load: () => Promise<Uint8Array>;
  readonly className?: string;
}) {
  const { label, name, format = 'csv', load, className } = props;
  const save = useMutation({
    mutationFn: async () => {
      const blob = new Blob([new Uint8Array(await load())], { type: TYPES[format] });
      saveFile(blob, `${name()}.${format}`);
    },
  });
  return (
    <>
      <Button
        variant="default"
        loading={save.isPending}
        onClick={() => save.mutate()}
        {...(className === undefined ? {} : { className })}
      >
        {label}
      </Button>
      {save.isError && (
        <div className="save-fault">
          <ErrorNotice error={save.error} />
        </div>
      )}
    </>
  );
}
