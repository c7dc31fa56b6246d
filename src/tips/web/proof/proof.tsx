import { useText } from '../../../ui/i18n/language-context.tsx';
import { Button } from '../../../ui/public/index.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { KeptAcknowledgement } from '../../reporter-contract.ts';
import { proofMessages } from './messages.ts';

/** Small print of the receipt: the leaf that commits to it, the log's promise, and a file of both to keep. */
export function Proof(props: {
  readonly acknowledgement: KeptAcknowledgement;
  readonly sound: boolean;
  /** The leaf that says that the content was erased lawfully. */
  readonly erasure?: unknown;
}) {
  const t = useText(proofMessages);
  const { acknowledgement, sound, erasure } = props;
  const save = () => {
    const file = new Blob(
      [JSON.stringify(erasure ? { ...acknowledgement, erasure } : acknowledgement, null, 2)],
      { type: 'application/json' },
    );
    saveFile(file, `${t('proof.file')}.json`);
  };
  return (
    <section className="proof no-print">
      <h2 className="part-title">{t('proof.title')}</h2>
      <p className="ground">{t('proof.about')}</p>
      <p className="ground">
        {t('proof.leaf')}: <code>{acknowledgement.leaf.hash}</code>
      </p>
      <p className="ground">{t(sound ? 'proof.sound' : 'proof.unsound')}</p>
      {erasure !== undefined && <p className="ground">{t('proof.erased')}</p>}
      <Button kind="quiet" onClick={save}>
        {t('proof.save')}
      </Button>
    </section>
  );
}
