import { formatSize } from '../i18n/formats.ts';
import { useLanguage, useText } from '../i18n/language-context.tsx';
import { IconPaperclip, IconX } from '../icons.ts';
import { describedBy, FieldError, type FieldProps } from './field.tsx';
import { kitMessages } from './messages.ts';

/** A picked file and how far it has come. */
export interface FileRow {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly state: 'waiting' | 'working' | 'done' | 'failed';
  /** 0..1 while working. */
  readonly progress?: number;
  /** What a person should know before it is sent: "Không gỡ được vị trí khỏi video này". */
  readonly note?: string | undefined;
}

/** Picks files; what becomes of each is told in its own row. */
export function FilePicker(
  props: FieldProps & {
    readonly accept: string;
    /** One file alone is asked for: no other can be chosen with it. */
    readonly single?: boolean;
    readonly rows: readonly FileRow[];
    readonly onPick: (files: readonly File[]) => void;
    readonly onRemove: (id: string) => void;
  },
) {
  const { id, label, hint, error } = props;
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {props.rows.length > 0 && (
        <ul className="files">
          {props.rows.map((row) => (
            <PickedFile key={row.id} row={row} onRemove={props.onRemove} />
          ))}
        </ul>
      )}
      <label className="button button-secondary file-button">
        <IconPaperclip size={20} aria-hidden="true" />
        {label}
        <input
          id={id}
          className="read-out"
          type="file"
          multiple={!props.single}
          accept={props.accept}
          aria-describedby={describedBy(props)}
          onChange={(event) => {
            const input = event.currentTarget;
            props.onPick([...(input.files ?? [])]);
            // so that the same file can be picked again after it was removed
            input.value = '';
          }}
        />
      </label>
    </div>
  );
}

function PickedFile({ row, onRemove }: { row: FileRow; onRemove: (id: string) => void }) {
  const t = useText(kitMessages);
  const language = useLanguage();
  const percent = Math.round((row.progress ?? 0) * 100);
  const state = row.state === 'working' ? t('kit.file.working', { percent }) : t(`kit.file.${row.state}`);
  return (
    <li className={`file file-${row.state}`}>
      <div className="file-words">
        <span className="file-name">{row.name}</span>
        <span className="file-state">
          {formatSize(row.size, language)} · {state}
        </span>
        {row.note && <span className="file-note">{row.note}</span>}
        {row.state === 'working' && <progress max={100} value={percent} aria-label={row.name} />}
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={t('kit.file.remove', { name: row.name })}
        onClick={() => onRemove(row.id)}
      >
        <IconX size={20} aria-hidden="true" />
      </button>
    </li>
  );
}
