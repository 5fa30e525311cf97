/**
 * The list of smells. What is said about each of them is in
 * team-topology-common, which Markdown and agents use, too.
 */
export const smellMessages = {
  smells: {
    intro:
      'Findings that usually want a decision. They say nothing about how good a team is.',
    by: { label: 'Group by', rule: 'By rule', team: 'By team' },
    organisation: 'The whole organisation',
    filter: {
      rules: 'Rule',
      allRules: 'All rules',
      teams: 'Team',
      allTeams: 'All teams',
      findTeam: 'Find a team',
      search: 'Search smells',
      snoozed: 'Show snoozed ones',
    },
    csv: 'Download as CSV',
    none: {
      title: 'Nothing found',
      description: 'No rule found anything here.',
      filtered: 'Nothing matches the filters.',
    },
    snoozedCount_one: '{{count}} more is snoozed.',
    snoozedCount_other: '{{count}} more are snoozed.',
    why: 'Why',
    threshold: 'Threshold',
    source: 'Source',
    since: 'Since {{date}}',
    rule: 'Rule',
    notKnown: {
      title_one: '{{count}} rule could not look everywhere',
      title_other: '{{count}} rules could not look everywhere',
      intro:
        'Something that these rules need is not known, which is not the same as fine.',
      item: '{{rule}}: not known of {{count}}, evaluated {{evaluated}}',
      off: '{{rule}}: switched off in the configuration',
    },
    snooze: {
      action: 'Snooze',
      title: 'Leave it as it is until',
      reason: 'Reason',
      reasonHelp: 'Whoever sees this smell reads it.',
      until: 'Last day',
      confirm: 'Snooze it',
      cancel: 'Cancel',
      failed: 'It was not snoozed.',
      notEnded: 'The snooze was not ended.',
      state: 'Snoozed until {{date}}: {{reason}}',
      end: 'End the snooze',
    },
    counts: {
      title: 'Over time',
      show: 'Show how it went',
      day: 'Date',
      notKnown: 'Not known',
    },
    card: {
      title: 'Smells',
      open: 'Show all smells',
      none: 'Nothing found.',
      more_one: '{{count}} more',
      more_other: '{{count}} more',
    },
    columns: {
      level: 'Level',
      rule: 'Rule',
      sentence: 'What',
      teams: 'Teams',
      threshold: 'Threshold',
      source: 'Source',
      since: 'Since',
      snoozed: 'Snoozed until',
    },
    sign: {
      title: 'Signs of smells',
      info: { name: 'Smell: note', meaning: 'Worth a look.' },
      warn: {
        name: 'Smell: warning',
        meaning: 'Usually wants a decision before long.',
      },
      error: {
        name: 'Smell: problem',
        meaning: 'Usually wants a decision now.',
      },
    },
    onMap: 'Smells',
    mapFailed: 'The smells could not be read.',
  },
} as const;
