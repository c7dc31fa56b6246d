import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconPrinter } from '../../../ui/icons.ts';
import { ceremonyMessages } from './messages.ts';

/** A button that prints one sheet and nothing of the page; the sheet exists only while it is printed. */
export function PrintSheet(props: {
  readonly label: string;
  readonly sheet: ReactNode;
  readonly onPrinted: () => void;
}) {
  const [printing, setPrinting] = useState(false);
  const { onPrinted } = props;
  useEffect(() => {
    if (!printing) return;
    document.body.dataset.sheet = '';
    print();
    delete document.body.dataset.sheet;
    setPrinting(false);
    onPrinted();
  }, [printing, onPrinted]);
  return (
    <>
      <Button
        variant="light"
        leftSection={<IconPrinter size={20} aria-hidden="true" />}
        onClick={() => setPrinting(true)}
      >
        {props.label}
      </Button>
      {printing && createPortal(<div className="acc-sheet">{props.sheet}</div>, document.body)}
    </>
  );
}

/** What every sheet of the ceremony has: its title, what it is, its codes, how to keep it, who signed. */
export function Sheet(props: {
  readonly title: string;
  readonly keep: string;
  readonly children: ReactNode;
}) {
  const t = useText(ceremonyMessages);
  return (
    <>
      <h1>{props.title}</h1>
      {props.children}
      <p>{props.keep}</p>
      <p>
        {t('sheet.made')}: {formatDay(new Date())}
      </p>
      <p className="acc-sheet-line">{t('sheet.signed')}</p>
    </>
  );
}
