import { Loader } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { ContentFile } from '../../sealed/plaintext.ts';
import { SealedError } from '../../sealed/sealed-error.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { Seal } from '../../ui/seal/seal.tsx';
import type { Field } from '../form.ts';
import { FieldValues } from './field-values.tsx';
import { type OpenedRecord, openPhoto } from './open-record.ts';
import { phoneMessages } from './phone-messages.ts';
import './to/phone.css';

/** How a record is opened here: `no_key` where this person holds none that does. */
export interface RecordSource {
  readonly open: () => Promise<OpenedRecord | 'no_key'>;
  readonly readPhoto: (fileId: string) => Promise<Uint8Array>;
}

/** Words and photos of a record, opened when they are asked for and gone with what shows them. */
export function OpenedWords({ source, fields }: { source: RecordSource; fields: readonly Field[] }) {
  const t = useText(phoneMessages);
  const kit = useText(deskMessages);
  const [opened, setOpened] = useState<OpenedRecord | 'no_key'>();
  const [error, setError] = useState<unknown>();
  const open = useCallback(() => {
    let here = true;
    setError(undefined);
    source
      .open()
      .then((found) => here && setOpened(found))
      .catch((fault: unknown) => here && setError(fault));
    return () => {
      here = false;
    };
  }, [source]);
  useEffect(open, [open]);
  if (error instanceof SealedError) {
    return <p role="alert">{t(error.code === 'cannot_open' ? 'records.lost' : 'records.changed')}</p>;
  }
  if (error !== undefined) return <ErrorNotice error={error} onRetry={open} />;
  if (opened === undefined) return <Loader size="sm" aria-label={kit('desk.loading')} />;
  if (opened === 'no_key') return <p className="phone-soft">{t('records.noKey')}</p>;
  const readers = [t('records.readers.unit'), t('records.readers.own'), t('records.readers.recovery')];
  return (
    <div className="words-sealed">
      <Seal readers={readers} />
      <FieldValues fields={fields} values={opened.values} />
      <ul className="phone-opened">
        {opened.photos.map((photo, index) => (
          <li key={photo.id}>
            <OpenedPhoto record={opened} photo={photo} number={index + 1} source={source} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OpenedPhoto(props: {
  readonly record: OpenedRecord;
  readonly photo: ContentFile;
  readonly number: number;
  readonly source: RecordSource;
}) {
  const t = useText(phoneMessages);
  const { record, photo, number, source } = props;
  const [url, setUrl] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let made: string | undefined;
    let here = true;
    source
      .readPhoto(photo.id)
      .then((sealed) => openPhoto(record, photo, sealed))
      .then((blob) => {
        if (!here) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      })
      .catch(() => here && setFailed(true));
    return () => {
      here = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [record, photo, source]);
  if (failed) return <p role="alert">{t('records.failed')}</p>;
  if (url === undefined) return <Loader size="sm" aria-label={t('records.photo', { number })} />;
  return <img src={url} alt={t('records.photo', { number })} />;
}
