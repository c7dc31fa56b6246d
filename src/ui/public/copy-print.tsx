import { useEffect, useState } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { IconCheck, IconCopy, IconPrinter } from '../icons.ts';
import { Button } from './button.tsx';
import { kitMessages } from './messages.ts';

/** Copies a text; says so for a moment. Not offered where the browser has no clipboard (a page without HTTPS). */
export function CopyButton(props: { readonly text: string; readonly label?: string }) {
  const t = useText(kitMessages);
  const [copied, setCopied] = useState(false);
  const [possible, setPossible] = useState(false);
  useEffect(() => setPossible('clipboard' in navigator), []);
  const copy = async () => {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
    setTimeout(() => setCopied(false), 3000);
  };
  if (!possible) return null;
  return (
    <Button kind="secondary" onClick={copy}>
      {copied ? <IconCheck size={20} aria-hidden="true" /> : <IconCopy size={20} aria-hidden="true" />}
      <span role="status">{copied ? t('kit.copied') : (props.label ?? t('kit.copy'))}</span>
    </Button>
  );
}

/** Prints the page; what should not be on paper carries the class `no-print`. */
export function PrintButton(props: { readonly label?: string }) {
  const t = useText(kitMessages);
  return (
    <Button kind="secondary" onClick={() => print()}>
      <IconPrinter size={20} aria-hidden="true" />
      {props.label ?? t('kit.print')}
    </Button>
  );
}
