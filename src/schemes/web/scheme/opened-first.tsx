import type { ReactNode } from 'react';
import { useOpenedWords } from '../../../ui/desk/words/index.ts';
import type { ClearValues } from '../../form.ts';
import type { Site } from '../../site-contract.ts';
import { valuesIn } from '../sealed-values.ts';

/** What is sealed of a record as far as it could be opened here. */
export interface SealedPart {
  readonly values: ClearValues;
  /** Whether there is anything. */
  readonly exists: boolean;
  /** False where there is some that could not be opened. */
  readonly reads: boolean;
}

interface OpenedProps {
  readonly subjectId: string;
  readonly words: Site['words'];
  /** Whether anything is sealed: the words are not shown to everybody. */
  readonly hasWords: boolean;
  readonly children: (sealed: SealedPart) => ReactNode;
}

/** What is sealed of a record is opened before it can be changed. */
export function OpenedFirst({ words, hasWords, ...props }: OpenedProps) {
  if (words) return <Opened {...props} words={words} />;
  return props.children({ values: {}, exists: hasWords, reads: !hasWords });
}

function Opened(
  props: Omit<OpenedProps, 'hasWords' | 'words'> & { readonly words: NonNullable<Site['words']> },
) {
  const here = useOpenedWords(props.subjectId, props.words);
  if (here.status === 'opening') return null;
  const reads = here.status === 'opened';
  return props.children({ values: reads ? valuesIn(here.text) : {}, exists: true, reads });
}
