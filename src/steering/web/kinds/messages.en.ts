/** The words of what kinds of scheme count of their own. */
export const en = {
  'kinds.title': 'What each kind of scheme counts of its own',
  'kinds.hint':
    'Added up from the form of each kind: of sites and teams what stands on the last day, of activities what was done within the period. One kind cannot be compared with another.',
  'kinds.none': 'In this period no scheme has recorded figures of its own.',
  'kinds.field': 'What',
  'kinds.value': 'In the period',
  'kinds.before': 'Compared period',
  'kinds.change': 'Change',
  'kinds.of.site': 'sites',
  'kinds.of.team': 'teams',
  'kinds.added.site': 'Added up over the sites at work on the last day.',
  'kinds.added.team': 'Added up over the teams in office on the last day.',
  'kinds.added.activity': 'Added up over each “{activity}” within the period.',
  'kinds.rows.site': '{count, plural, one {# site has} other {# sites have}} recorded it',
  'kinds.rows.team': '{count, plural, one {# team has} other {# teams have}} recorded it',
  'kinds.rows.activity': '{count, plural, one {# activity has} other {# activities have}} recorded it',
  'kinds.formula': 'How it is added up',
  'kinds.kind': 'Kind of scheme',
  'kinds.rows': 'Records',
  'kinds.form':
    'The form is set by the steering board. When it changes, old records are still added up, as a field keeps its meaning through every change. Records that leave the field empty add nothing.',
  'kinds.place':
    'Area: the sites in {area} and all below it. It counts where the site is, not under the unit that keeps the scheme.',
  'kinds.parts': 'By unit',
  'kinds.parts.unit': 'Unit',
  'kinds.parts.rest': 'Commune or ward not known',
  'kinds.parts.hint': 'In the order of names, which is no ranking.',
  'kinds.schemes': 'By scheme',
  'kinds.schemes.name': 'Scheme',
  'kinds.schemes.more':
    'Showing {shown, number} of {all, plural, one {# scheme} other {# schemes}}, by name. Choose a smaller area to see the others.',
  'kinds.schemes.none': 'No scheme has recorded this in the period.',
  'kinds.unknown': 'No kind of scheme counts this',
  'kinds.unknown.hint': 'Its form may have given up the field.',
  'kinds.frozen': 'As frozen',
  'kinds.now': 'As the records say today',
  'kinds.frozen.hint':
    'Frozen with the indicators above, for the whole area. Where today’s number differs, records were added, put right or taken back since.',
  'kinds.differs': 'differs from what was frozen',
  'kinds.gone': 'counted no more',
} as const;
