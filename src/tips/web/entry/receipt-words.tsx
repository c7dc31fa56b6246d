import { Button, Group } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconPrinter } from '../../../ui/icons.ts';
import { entryMessages } from '../desk/messages.ts';

interface Sheet {
  readonly words: readonly string[];
  readonly unit: string;
  readonly when: string;
}

/** The eight words, shown once: to be printed, handed over and forgotten. */
export function ReceiptWords({ onGiven, ...sheet }: Sheet & { readonly onGiven: () => void }) {
  const t = useText(entryMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  const [printing, setPrinting] = useState(false);
  useLayoutEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!printing) return;
    document.body.dataset.receipt = '';
    print();
    delete document.body.dataset.receipt;
    setPrinting(false);
  }, [printing]);
  return (
    <section className="receipt-words" aria-labelledby="receipt-words">
      <h2 id="receipt-words" ref={heading} tabIndex={-1}>
        {t('entry.words.title')}
      </h2>
      <p>{t('entry.words.lead')}</p>
      <Words words={sheet.words} />
      <Group gap="xs">
        <Button leftSection={<IconPrinter size={20} aria-hidden="true" />} onClick={() => setPrinting(true)}>
          {t('entry.words.print')}
        </Button>
        <Button variant="default" onClick={onGiven}>
          {t('entry.words.given')}
        </Button>
      </Group>
      {printing && createPortal(<PrintedSheet {...sheet} />, document.body)}
    </section>
  );
}

function Words({ words }: Pick<Sheet, 'words'>) {
  const t = useText(entryMessages);
  // a word may come twice, its place may not
  const numbered = words.map((word, at) => ({ word, place: at + 1 }));
  return (
    <ol className="receipt-list" aria-label={t('entry.words.list')}>
      {numbered.map(({ word, place }) => (
        <li key={place}>{word}</li>
      ))}
    </ol>
  );
}

/** The sheet for the person; it exists only while it is printed. */
function PrintedSheet({ words, unit, when }: Sheet) {
  const t = useText(entryMessages);
  return (
    <div className="receipt-sheet">
      <p>Bình Yên</p>
      <h1>{t('sheet.title')}</h1>
      <p>{t('sheet.received', { when, unit })}</p>
      <p>{t('sheet.follow', { url: `${location.host}/theo-doi` })}</p>
      <Words words={words} />
      <p>{t('sheet.keep')}</p>
    </div>
  );
}
