import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { kitMessages } from './messages.ts';

/** A row of the list: its name, and under it what tells it from another of the same name. */
export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

interface ComboboxProps<Option extends ComboboxOption> extends FieldProps {
  /** What is chosen, as it is called now: its name may change with the language of the page. */
  readonly value: ComboboxOption | null;
  readonly onChange: (option: Option | null) => void;
  /** Finds rows for what is typed; it may answer at once or later. Late answers to older text are dropped. */
  readonly find: (query: string) => readonly Option[] | Promise<readonly Option[]>;
  /** What to say, and what one can do, when nothing is found. */
  readonly nothingFound: string;
}

/** A text field that offers rows to choose from (ARIA 1.2 combobox with a listbox). */
export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { id, value, onChange, error, nothingFound } = props;
  const t = useText(kitMessages);
  const [typed, setTyped] = useState('');
  const query = value?.label ?? typed;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = useFound(query, open, props.find);
  const list = `${id}-list`;
  const shown = open && options !== null;

  const choose = (option: Option) => {
    setTyped('');
    setOpen(false);
    onChange(option);
  };
  const move = (step: 1 | -1) => {
    const count = options?.length ?? 0;
    setOpen(true);
    if (count > 0) setActive((active + step + count) % count);
  };
  const onKey = (key: string): boolean => {
    const option = options?.[active];
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Enter' && shown && option) choose(option);
    else if (key === 'Escape' && open) setOpen(false);
    else return false;
    return true;
  };

  return (
    <Field {...props}>
      <div className="combobox">
        <input
          className="input"
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={list}
          aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(props)}
          value={query}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(-1);
            setOpen(true);
            if (value) onChange(null);
          }}
          onFocus={() => setOpen(value === null)}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => {
            if (onKey(event.key)) event.preventDefault();
          }}
        />
        <div
          id={list}
          role="listbox"
          aria-label={props.label}
          className="listbox"
          hidden={!shown || options?.length === 0}
        >
          {options?.map((option, at) => (
            <div
              key={option.value}
              id={`${list}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className="option"
              // before blur, which would close the list first
              onMouseDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
            >
              <span className="option-label">{option.label}</span>
              {option.detail && <span className="option-detail">{option.detail}</span>}
            </div>
          ))}
        </div>
        <p className={shown && options?.length === 0 ? 'listbox-none' : 'read-out'} role="status">
          {shown && (options?.length ? t('kit.combobox.count', { count: options.length }) : nothingFound)}
        </p>
      </div>
    </Field>
  );
}

function useFound<Option>(
  query: string,
  wanted: boolean,
  find: (query: string) => readonly Option[] | Promise<readonly Option[]>,
): readonly Option[] | null {
  const [found, setFound] = useState<readonly Option[] | null>(null);
  const ask = useRef(find);
  ask.current = find;
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    Promise.resolve(ask.current(query))
      .then((options) => current && setFound(options))
      .catch(() => current && setFound([]));
    return () => {
      current = false;
    };
  }, [query, wanted]);
  return found;
}
