import { TextInput } from '@mantine/core';
import { parseDay } from '../../../law/parse-day.ts';
import { DayField } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { NewDocument } from '../../contract.ts';
import { type DocumentType, NUMBERED_DOCUMENTS } from '../../life.ts';
import { schemesMessages } from '../messages.ts';
import { schemeMessages } from '../scheme-messages.ts';

/** A paper as it is typed. */
interface TypedPaper {
  readonly documentId: string;
  readonly type: DocumentType;
  readonly number: string;
  readonly issuer: string;
  readonly dated: string;
}

/** An empty paper of a type, dated as given. */
export function newPaper(type: DocumentType, dated: string): TypedPaper {
  return { documentId: crypto.randomUUID(), type, number: '', issuer: '', dated };
}

/** The paper as it is entered; undefined while something that it needs is missing. */
export function paperOf({ documentId, type, number, issuer, dated }: TypedPaper): NewDocument | undefined {
  const day = parseDay(dated);
  const named = { number: number.trim() || null, issuer: issuer.trim() || null };
  const whole = named.number !== null && named.issuer !== null;
  if (day === undefined || (NUMBERED_DOCUMENTS.includes(type) && !whole)) return undefined;
  return { documentId, type, ...named, dated: day };
}

/** Number, issuing body and day of one paper. */
export function PaperFields(props: {
  readonly paper: TypedPaper;
  /** The day of the step that it is for, where it is for one: a later paper bears none. */
  readonly until?: string | undefined;
  readonly onChange: (paper: TypedPaper) => void;
  readonly tried: boolean;
}) {
  const { paper, until, onChange, tried } = props;
  const dated = parseDay(paper.dated);
  const late = until !== undefined && dated !== undefined && dated > until;
  const t = useText(schemeMessages);
  const words = useText(schemesMessages);
  const numbered = NUMBERED_DOCUMENTS.includes(paper.type);
  const fault = (value: string) => tried && numbered && value.trim() === '' && t('file.named.fault');
  return (
    <fieldset className="schemes-paper">
      <legend>{words(`document.${paper.type}`)}</legend>
      <DayField
        label={t('file.dated')}
        hint={late ? t('file.dated.late') : ''}
        value={paper.dated}
        onChange={(dated) => onChange({ ...paper, dated })}
        wrong={tried && (dated === undefined || late)}
        required
      />
      <TextInput
        label={t('file.number')}
        value={paper.number}
        onChange={(event) => onChange({ ...paper, number: event.currentTarget.value })}
        error={fault(paper.number)}
        required={numbered}
        maxLength={60}
      />
      <TextInput
        label={t('file.issuer')}
        value={paper.issuer}
        onChange={(event) => onChange({ ...paper, issuer: event.currentTarget.value })}
        error={fault(paper.issuer)}
        required={numbered}
        maxLength={160}
      />
    </fieldset>
  );
}
