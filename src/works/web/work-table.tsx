import type { ReactNode } from 'react';
import { ScrollFrame } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { WorkFigures } from '../figures.ts';
import { worksMessages } from './messages.ts';
import { FIGURES, useFigureWords } from './work-cells.tsx';

/** A row: what it is called, and its figures. */
export interface WorkRow {
  readonly id: string;
  readonly name: ReactNode;
  /** How many schemes are behind it, where it is a kind. */
  readonly schemes?: string;
  readonly figures: WorkFigures;
}

/** Figures of kinds or of schemes, one row each, in the order in which they come. */
export function WorkTable(props: {
  readonly label: string;
  readonly first: string;
  readonly rows: readonly WorkRow[];
}) {
  const t = useText(worksMessages);
  const say = useFigureWords();
  const counts = props.rows.some(({ schemes }) => schemes !== undefined);
  return (
    <ScrollFrame label={props.label}>
      <table className="works-table" aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">{props.first}</th>
            {counts && (
              <th scope="col" className="works-end">
                {t('col.schemes')}
              </th>
            )}
            {FIGURES.map((code) => (
              <th key={code} scope="col" className="works-end">
                {t(`col.${code}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ id, name, schemes, figures }) => {
            const words = say(figures);
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                {counts && <td className="works-end">{schemes}</td>}
                {FIGURES.map((code) => (
                  <td key={code} className="works-end">
                    {words[code]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
