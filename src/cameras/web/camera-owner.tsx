import { useEffect, useState } from 'react';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { SealedWords } from '../../ui/desk/words/index.ts';
import { openWords } from '../../ui/desk/words/open-words.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { type Owner, ownerIn } from '../owner-words.ts';
import { can } from '../policy.ts';
import { cameraMessages } from './messages.ts';
import { type Camera, useActor } from './use-cameras.ts';

/** Name and contact of a camera's owner behind their lock, or why there are none. */
export function CameraOwner({ camera }: { camera: Camera }) {
  const t = useText(cameraMessages);
  const opens = can(useActor(), 'camera.open', camera);
  const { cameraId, owner, state } = camera;
  const removed = state === 'removed' ? 'camera.owner.removed' : 'camera.owner.none';
  return (
    <section aria-labelledby="camera-owner">
      <h2 id="camera-owner">{t('camera.owner')}</h2>
      {owner ? (
        <SealedWords
          subjectId={cameraId}
          words={owner}
          present={(text) => <OwnerLines owner={ownerIn(text)} />}
        />
      ) : (
        <p className="cameras-soft">{t(opens ? removed : 'camera.owner.closed')}</p>
      )}
    </section>
  );
}

function OwnerLines({ owner }: { owner: Owner }) {
  const t = useText(cameraMessages);
  return (
    <dl className="cameras-facts">
      <div>
        <dt>{t('camera.owner.name')}</dt>
        <dd>{owner.name}</dd>
      </div>
      <div>
        <dt>{t('camera.owner.contact')}</dt>
        <dd>{owner.contact}</dd>
      </div>
    </dl>
  );
}

/** The opened owner of a camera, for a form that begins with what is known; null while sealed or unknown. */
export function useOwner({ cameraId, owner: words }: Camera): Owner | null {
  const { status, unitKeys } = useKeyring();
  const [owner, setOwner] = useState<Owner | null>(null);
  useEffect(() => {
    setOwner(null);
    if (!words || status !== 'unlocked') return;
    let here = true;
    void openWords(unitKeys, cameraId, words).then((opened) => {
      if (here && opened.status === 'opened') setOwner(ownerIn(opened.text));
    });
    return () => {
      here = false;
    };
  }, [status, unitKeys, cameraId, words]);
  return owner;
}
