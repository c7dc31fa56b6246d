import type { ActivityType, Field, Wording } from '../form.ts';

type More = Partial<Pick<Field, 'required' | 'counts' | 'min' | 'max' | 'unit' | 'hint'>>;

/** Words in both languages. */
export const words = (vi: string, en: string): Wording => ({ vi, en });

/** A whole number from 0 on. */
export function number(code: string, label: Wording, more: More = {}): Field {
  return { code, label, type: 'integer', required: false, sealed: false, counts: false, min: 0, ...more };
}

/** Yes or no. */
export function yesNo(code: string, label: Wording, more: More = {}): Field {
  return { code, label, type: 'yes_no', required: false, sealed: false, counts: false, ...more };
}

/** A time of day. */
export function time(code: string, label: Wording, more: More = {}): Field {
  return { code, label, type: 'time', required: false, sealed: false, counts: false, ...more };
}

/** A day. */
export function day(code: string, label: Wording, more: More = {}): Field {
  return { code, label, type: 'day', required: false, sealed: false, counts: false, ...more };
}

/** Words that name people or tell what happened: always sealed. */
export function sealedText(code: string, label: Wording, more: More = {}): Field {
  return { code, label, type: 'text', required: false, sealed: true, counts: false, ...more };
}

/** One of several. */
export function choice(
  code: string,
  label: Wording,
  choices: readonly (readonly [string, Wording])[],
): Field {
  return {
    code,
    label,
    type: 'choice',
    required: false,
    sealed: false,
    counts: false,
    choices: choices.map(([of, named]) => ({ code: of, label: named })),
  };
}

const NOTE = sealedText('note', words('Nội dung', 'What happened'));

/** What schemes of most kinds do, each with its words sealed; a kind takes those that it knows. */
export const ACTIVITIES = {
  meeting: {
    code: 'meeting',
    name: words('Họp', 'Meeting'),
    fields: [sealedText('note', words('Nội dung, biên bản', 'What was said, minutes'))],
  },
  patrol: {
    code: 'patrol',
    name: words('Tuần tra', 'Patrol'),
    fields: [number('hours', words('Số giờ', 'Hours'), { unit: words('giờ', 'hours'), max: 24 }), NOTE],
  },
  handover: {
    code: 'handover',
    name: words('Bàn giao ca', 'Handover of a shift'),
    fields: [sealedText('note', words('Việc, đồ vật bàn giao', 'What was handed over'))],
  },
  reminder: { code: 'reminder', name: words('Nhắc nhở', 'Reminder'), fields: [NOTE] },
  mediation: {
    code: 'mediation',
    name: words('Hòa giải', 'Mediation'),
    fields: [
      choice('result', words('Kết quả', 'Result'), [
        ['settled', words('Hòa giải thành', 'Settled')],
        ['not_settled', words('Chưa thành', 'Not settled')],
        ['handed_on', words('Chuyển cơ quan có thẩm quyền', 'Handed to the authority')],
      ]),
      NOTE,
    ],
  },
  drill: { code: 'drill', name: words('Diễn tập', 'Drill'), fields: [NOTE] },
  review: { code: 'review', name: words('Kiểm tra, rà soát', 'Check'), fields: [NOTE] },
} as const satisfies Record<string, ActivityType>;

/** What people who keep watch together do: it can be recorded wherever a scheme has teams or turns of duty. */
export const WATCH: readonly ActivityType[] = [
  ACTIVITIES.meeting,
  ACTIVITIES.patrol,
  ACTIVITIES.handover,
  ACTIVITIES.reminder,
  ACTIVITIES.mediation,
  ACTIVITIES.drill,
];
