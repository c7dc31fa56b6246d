import type { Wording } from '../form.ts';
import { words } from './fields.ts';

/** The labels by which schemes are graded until a board sets its own, best first. */
export const SHIPPED_GRADES: readonly { readonly grade: string; readonly name: Wording }[] = [
  { grade: 'effective', name: words('Hiệu quả', 'Effective') },
  { grade: 'average', name: words('Trung bình', 'Average') },
  { grade: 'weak', name: words('Yếu', 'Weak') },
];
