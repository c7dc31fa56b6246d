import { Link } from '@tanstack/react-router';
import { tipNumber } from '../../../tips/tip-number.ts';
import { SealedWords, type SignerOf } from '../../../ui/desk/words/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { CaseReply } from '../../case-contract.ts';
import { readCaseTips } from '../../case-tips.ts';
import { caseMessages } from './messages.ts';

/** What of a case is sealed, each behind its lock: what happened, who, and the tips that led to it. */
export function CaseSealed(props: {
  readonly caseId: string;
  readonly sealed: NonNullable<CaseReply['sealed']>;
  readonly signerOf: SignerOf;
}) {
  const { caseId, signerOf } = props;
  const { narrative, persons, tips } = props.sealed;
  const t = useText(caseMessages);
  const of = { subjectId: caseId, signerOf };
  return (
    <>
      {narrative && <SealedWords {...of} words={narrative} title={t('case.narrative')} />}
      {persons ? (
        <SealedWords {...of} words={persons} title={t('case.persons')} />
      ) : (
        <p className="results-soft">{t('case.persons.none')}</p>
      )}
      {tips ? (
        <SealedWords
          {...of}
          words={tips}
          title={t('case.tips')}
          present={(text) => <TipLinks tipIds={readCaseTips(text)} />}
        />
      ) : (
        <p className="results-soft">{t('case.tips.none')}</p>
      )}
    </>
  );
}

/** The ways to the tips; whoever may not open one is told so there. */
function TipLinks({ tipIds }: { tipIds: readonly string[] | undefined }) {
  const t = useText(caseMessages);
  if (tipIds === undefined) return <p>{t('case.tips.broken')}</p>;
  if (tipIds.length === 0) return <p>{t('case.tips.none')}</p>;
  return (
    <ul className="case-links">
      {tipIds.map((tipId) => (
        <li key={tipId}>
          <Link to="/lam-viec/{-$tipId}" params={{ tipId }}>
            {tipNumber(tipId)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
