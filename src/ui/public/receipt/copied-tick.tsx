import { useText } from '../../i18n/language-context.tsx';
import { CheckList } from '../choice-list.tsx';
import { receiptMessages } from './messages.ts';

const TICKED = 'yes';

/** Where one says that the eight words are written down; its field is `copied`. */
export function CopiedTick(props: {
  readonly copied: boolean;
  readonly onChange: (copied: boolean) => void;
}) {
  const t = useText(receiptMessages);
  return (
    <CheckList
      id="copied"
      label={t('receipt.tick.label')}
      labelHidden
      choices={[{ value: TICKED, label: t('receipt.ticked') }]}
      values={props.copied ? [TICKED] : []}
      onChange={(values) => props.onChange(values.length > 0)}
    />
  );
}
