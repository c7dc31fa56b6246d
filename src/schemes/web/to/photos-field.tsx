import { Button, FileButton, Progress } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconPlus, IconX } from '../../../ui/icons.ts';
import { MOST_PHOTOS } from '../../record-contract.ts';
import { phoneMessages } from '../phone-messages.ts';
import type { Photo, usePhotos } from './use-photos.ts';

/** What was wrong with the last ones picked. */
export type PhotoFault = 'unreadable' | 'many';

/** The photos of a record: each is sealed and sent while the rest is written. */
export function PhotosField(props: {
  readonly photos: ReturnType<typeof usePhotos>;
  readonly fault: PhotoFault | undefined;
  readonly onFault: (fault: PhotoFault | undefined) => void;
}) {
  const t = useText(phoneMessages);
  const { photos, pick, remove, retry } = props.photos;
  return (
    <fieldset className="phone-photos">
      <legend>{t('phone.photos')}</legend>
      <p className="to-soft">{t('phone.photos.hint', { count: MOST_PHOTOS })}</p>
      <ul>
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <img src={photo.preview} alt={t('records.photo', { number: index + 1 })} />
            <PhotoState photo={photo} onRetry={() => retry(photo)} />
            <Button
              variant="subtle"
              aria-label={t('phone.photos.remove', { number: index + 1 })}
              onClick={() => remove(photo.id)}
            >
              <IconX size={20} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {photos.length < MOST_PHOTOS && (
        <FileButton
          multiple
          accept="image/*"
          onChange={(files) => props.onFault(pick(files) ? 'many' : undefined)}
        >
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconPlus size={20} aria-hidden="true" />}>
              {t('phone.photos.add')}
            </Button>
          )}
        </FileButton>
      )}
      {props.fault && (
        <p role="alert" className="phone-fault">
          {t(`phone.photos.${props.fault}`, { count: MOST_PHOTOS })}
        </p>
      )}
    </fieldset>
  );
}

function PhotoState({ photo, onRetry }: { photo: Photo; onRetry: () => void }) {
  const t = useText(phoneMessages);
  const { state, progress } = photo;
  if (state === 'failed') {
    return (
      <span role="alert">
        {t('phone.photos.state.failed')}{' '}
        <Button variant="default" onClick={onRetry}>
          {t('phone.photos.retry')}
        </Button>
      </span>
    );
  }
  const percent = Math.round(progress * 100);
  const said = state === 'done' ? t('phone.photos.state.done') : t('phone.photos.state.working', { percent });
  return (
    <span>
      {said}
      {state === 'working' && <Progress value={percent} aria-label={said} />}
    </span>
  );
}
