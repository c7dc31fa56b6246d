import { useText } from '../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import type { TeamRow } from '../contract.ts';
import { forceMessages } from './messages.ts';

/** What a team lacks, and that a complaint is open: an icon and a word each; nothing where all is well. */
export function TeamNotes({ team }: { team: Pick<TeamRow, 'warnings' | 'complaintSince'> }) {
  const t = useText(forceMessages);
  const notes = team.warnings.map((warning) => t(`warning.${warning}`));
  if (team.complaintSince !== null) notes.push(t('cell.complaint'));
  return <Notes notes={notes} />;
}

/** Things to look at, one a line. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="forces-notes">
      {notes.map((note) => (
        <li key={note}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          {note}
        </li>
      ))}
    </ul>
  );
}
