import type { ReactNode } from 'react';
import { useOpenedWords } from '../../../ui/desk/words/index.ts';
import type { ClearValues } from '../../form.ts';
import type { Site } from '../../site-contract.ts';
import { valuesIn } from '../sealed-values.ts';

/** What is sealed of a record as far as it could be opened here; `reads` is false where there is some that could not. */
export interface SealedPart {
  readonly values: ClearValues;
  readonly reads: boolean;
}

interface OpenedProps {
  readonly subjectId: string;
  readonly words: Site['words'];
  /** Whether the asker is shown what is sealed: words that are not shown may be there. */
  readonly shown: boolean;
  readonly children: (sealed: SealedPart) => ReactNode;
}

/** What is sealed of a record is opened before it can be changed. */
export function OpenedFirst({ words, shown, ...props }: OpenedProps) {
  if (words) return <Opened {...props} words={words} />;
  return props.children({ values: {}, reads: shown });
}

function Opened(
  props: Omit<OpenedProps, 'shown' | 'words'> & { readonly words: NonNullable<Site['words']> },
) {
  const here = useOpenedWords(props.subjectId, props.words);
  if (here.status === 'opening') return null;
  const reads = here.status === 'opened';
  return props.children({ values: reads ? valuesIn(here.text) : {}, reads });
}
