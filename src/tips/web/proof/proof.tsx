import { useText } from '../../../ui/i18n/language-context.tsx';
import { Button } from '../../../ui/public/index.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { Acknowledgement } from '../../reporter-contract.ts';
import { proofMessages } from './messages.ts';

/** Small print of the receipt: the leaf that commits to it, the log's promise, and a file of both to keep. */
export function Proof(props: { readonly acknowledgement: Acknowledgement; readonly sound: boolean }) {
  const t = useText(proofMessages);
  const { acknowledgement, sound } = props;
  const save = () => {
    const file = new Blob([JSON.stringify(acknowledgement, null, 2)], { type: 'application/json' });
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
      <Button kind="quiet" onClick={save}>
        {t('proof.save')}
      </Button>
    </section>
  );
}
