import { Kbd, Modal, Table } from '@mantine/core';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useText } from '../i18n/language-context.tsx';
import { deskMessages } from './messages.ts';

/** A key and what it does here; the words are those of the help overlay. */
export interface Hotkey {
  /** As `KeyboardEvent.key` gives it: `j`, `/`, `Enter`. */
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
}

interface Registry {
  set(id: string, keys: readonly Hotkey[]): void;
  remove(id: string): void;
  showHelp(): void;
}

/** A dialog, or pages that are locked: no key must reach what lies beneath, least of all a stranger's. */
const COVERED = '[role=dialog], [inert]';

const HotkeysContext = createContext<Registry | null>(null);

/** Listens for the keys of every part on the page and shows them all on `?`. */
export function HotkeysProvider({ children }: { children: ReactNode }) {
  const parts = useRef(new Map<string, readonly Hotkey[]>());
  const [help, setHelp] = useState<readonly Hotkey[] | null>(null);
  const registry = useMemo<Registry>(
    () => ({
      set: (id, keys) => void parts.current.set(id, keys),
      remove: (id) => void parts.current.delete(id),
      showHelp: () => setHelp([...parts.current.values()].flat()),
    }),
    [],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector(COVERED)) return;
      if (event.key === '?') return registry.showHelp();
      const hotkey = [...parts.current.values()].flat().find(({ key }) => key === event.key);
      if (!hotkey) return;
      event.preventDefault();
      hotkey.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [registry]);
  return (
    <HotkeysContext.Provider value={registry}>
      {children}
      <Help keys={help} onClose={() => setHelp(null)} />
    </HotkeysContext.Provider>
  );
}

/** Keys that work while this part is on the page, outside of fields and dialogs. */
export function useHotkeys(keys: readonly Hotkey[]): void {
  const registry = useContext(HotkeysContext);
  const id = useId();
  useEffect(() => registry?.set(id, keys));
  useEffect(() => () => registry?.remove(id), [registry, id]);
}

/** Opens the help overlay, for a button that does so. */
export function useHotkeyHelp(): () => void {
  const registry = useContext(HotkeysContext);
  return () => registry?.showHelp();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function Help(props: { keys: readonly Hotkey[] | null; onClose: () => void }) {
  const t = useText(deskMessages);
  return (
    <Modal
      opened={props.keys !== null}
      onClose={props.onClose}
      title={t('desk.help')}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <Table>
        <Table.Tbody>
          {props.keys?.map(({ key, does }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w={80}>
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
