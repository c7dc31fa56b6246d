import { useId, useState } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { IconLock } from '../icons.ts';
import { sealMessages } from './seal-messages.ts';
import './seal.css';

/** What a seal tells: who opens it, and what stays outside it. */
interface SealProps {
  /** People who can open it, in plain words: "Cán bộ tiếp nhận của Công an phường Hạc Thành". */
  readonly readers: readonly string[];
  /** What is left clear, in plain words, where something is: "khu vực, loại việc, ngày". */
  readonly clear?: string;
  /** `true` while it is still to be sent. */
  readonly pending?: boolean;
  /** Only the lock, for table rows; the words are still read out. */
  readonly compact?: boolean;
}

/**
 * The product's signature: one small violet lock wherever sealed content appears and, on press, the plain
 * account of who can open it.
 */
export function Seal({ readers, clear, pending = false, compact = false }: SealProps) {
  const t = useText(sealMessages);
  const [open, setOpen] = useState(false);
  const id = useId();
  const label = t(pending ? 'seal.toBe' : 'seal.label');
  return (
    <div className={compact ? 'seal seal-compact' : 'seal'}>
      <button
        type="button"
        className="seal-button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={compact ? `${label}. ${t('seal.ask')}` : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        <IconLock size={16} stroke={2} aria-hidden="true" />
        {!compact && (
          <>
            <span>{label}</span>
            <span className="seal-ask">{t('seal.ask')}</span>
          </>
        )}
      </button>
      <div id={id} className="seal-account" hidden={!open}>
        <p>{t('seal.opens')}</p>
        <ul>
          {readers.map((reader) => (
            <li key={reader}>{reader}</li>
          ))}
        </ul>
        <p>{t('seal.how')}</p>
        <p>{t('seal.not')}</p>
        {clear && <p>{t('seal.clear', { fields: clear })}</p>}
      </div>
    </div>
  );
}
