import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { fingerprint } from '../../../sealed/directory.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconPrinter } from '../../../ui/icons.ts';
import { inTwoLines } from '../fingerprint.tsx';
import { ceremonyMessages } from './messages.ts';
import { useCeremony } from './use-ceremony.ts';

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
  const language = useLanguage();
  const { locality, root } = useCeremony().state;
  const place = language === 'vi' ? locality?.name : locality?.nameEn;
  return (
    <>
      <p>Bình Yên, {place}</p>
      <h1>{props.title}</h1>
      {props.children}
      <p>{props.keep}</p>
      {root && (
        <>
          <p>{t('root.mark')}</p>
          <p className="acc-sheet-mark">{inTwoLines(fingerprint(root.publicKey))}</p>
        </>
      )}
      <p>
        {t('sheet.made')}: {formatDay(new Date())}
      </p>
      <p className="acc-sheet-line">{t('sheet.signed')}</p>
    </>
  );
}
