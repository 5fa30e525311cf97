/** The words for states, levels and flags. */
export const vocabularyMessages = {
  state: {
    pass: 'Pass',
    fail: 'Fail',
    unknown: 'Unknown',
    error: 'Error',
    exempt: 'Exempt',
    'self-maintained': 'Self-maintained',
    count: '{{state}}: {{total}}',
  },
  stateMeaning: {
    pass: 'The rule holds.',
    fail: 'The rule does not hold.',
    unknown: 'A fact that the rule reads was never observed, or is stale.',
    error: 'A fact could not be collected, or the rule failed on these values.',
    exempt: 'An exemption was granted.',
    'self-maintained':
      'The entity is off the supported path on purpose, and somebody maintains it.',
  },
  level: {
    none: 'No level',
    count: '{{level}}: {{total}}',
    noEntities: 'No entities',
  },
  lifecycle: {
    draft: 'Draft',
    active: 'Active',
    retired: 'Retired',
  },
  lifecycleMeaning: {
    draft: 'Only the members of its owner see it, and it counts nowhere.',
    active: 'It counts.',
    retired: 'It is no longer evaluated.',
  },
  coverage: {
    label: 'Coverage',
    known: '{{known}} of {{all}} known ({{share}})',
    nothing: 'Nothing to know',
  },
  flag: {
    announced: 'Announced: counts from {{date}}',
    invalid: 'Invalid',
    stale: 'Stale: last evaluated {{when}}',
    staleNever: 'Not evaluated yet',
    invalidChecks: 'Invalid checks: {{total}}',
    notVisible: 'Not visible to you',
  },
} as const;
