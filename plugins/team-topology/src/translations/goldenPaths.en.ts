/** The view *Golden paths*, the tab of a Capability and the result in the search. */
export const goldenPathMessages = {
  goldenPaths: {
    announce: {
      answer: '{{title}}: {{verdict}}.',
      others_one: '{{count}} more answer is possible.',
      others_other: '{{count}} more answers are possible.',
      route: '{{responsibility}}: go to {{team}}.',
      routeUnclear: '{{responsibility}}: see who does it.',
      none: 'Nothing here answers “{{need}}”.',
    },
    answer: {
      fits: 'For “{{need}}”',
      needs: 'For: {{needs}}',
      template: 'Use the template',
      ownTeamFailed: 'Your team could not be found, so it is not filled in.',
      guide: 'Read the guide',
      request: 'Ask {{team}}',
      open: 'Everything about {{title}}',
      reason: 'Why: {{reason}}',
      instead: 'Use this instead',
      responseTarget: 'You get an answer within {{duration}}.',
      owner: {
        offered: 'Offered by {{team}}',
        planned: 'Planned by {{team}}',
        'not-offered': 'Decided by {{team}}',
        retiring: 'Still offered by {{team}}',
      },
      noOwner: 'No owner is declared.',
      channels: 'Reach the team at',
      noWay:
        'How to get it is not documented. Ask the team, or see everything about it.',
      consumers_one: '{{count}} component uses it.',
      consumers_other: '{{count}} components use it.',
      noConsumers: 'No component uses it yet.',
    },
    others: 'Also possible',
    all: {
      count: '{{verdict}} ({{total}})',
      more: 'Show {{total}} more',
      none: 'No capability is declared yet. Declare what people can use, and what they cannot, as entities of the kind Capability.',
    },
    nothing: {
      title: 'Nothing here answers this',
      description:
        'Try other words. Where something is missing, the platform team should know.',
      willCount:
        'When you stop typing, the question is counted for the platform team. Your name is not recorded.',
      tell: 'Tell the platform team',
      linked:
        'You can have the question counted for the platform team. Your name is not recorded.',
      counting: 'The question is being counted.',
      counted:
        'The question is counted for the platform team. Your name is not recorded.',
      failed: 'The question could not be counted.',
      enough:
        'The question is not counted: you have reported enough of them for today.',
      otherDate:
        'You are looking at another date, so the question is not counted.',
      platforms: 'Or ask a platform team',
    },
  },
  unansweredNeeds: {
    title: 'Asked for and not answered',
    description:
      'Questions without an answer, most frequent first. Names are not recorded. Questions that have an answer by now are left out.',
    need: 'Question',
    count: 'Asked',
    first: 'First asked',
    last: 'Last asked',
    try: 'Ask it again: {{need}}',
    search: 'Find a question',
    unchecked:
      'Could not check whether you may see the questions that had no answer.',
    none: 'Every question has had an answer so far.',
    noneFound: 'No question contains these words.',
  },
  capabilityTab: {
    notFound: {
      title: 'The capability is not in the model',
      description: 'It is not in the catalog, or you may not see it.',
    },
    adoption: {
      title: 'Adoption',
      share: '{{using}} of {{expected}}',
      meaning_one:
        'of the {{count}} component that is expected to use it ({{percent}})',
      meaning_other:
        'of the {{count}} components that are expected to use it ({{percent}})',
      percentOnly: 'of the components that are expected to use it',
      nobody: 'Nobody is expected to use it.',
      nobodyBecause:
        'It is not on offer, it does not say what it applies to (appliesTo), or every matching component has opted out. “Not applicable” is not zero.',
      maintained:
        'An opt-out that is maintained and not due for review does not count.',
      consumers_one: '{{count}} component uses it in all.',
      consumers_other: '{{count}} components use it in all.',
    },
    contract: {
      title: 'Contract',
      complete: 'The contract is complete.',
      missing_one: '{{count}} part is missing.',
      missing_other: '{{count}} parts are missing.',
      notYet: 'Only what is offered has a contract.',
      present: 'there',
      absent: 'missing',
      addTo: 'Add {{field}} to {{entity}}',
      addToOwner: 'Add {{field}} to the TeamApi of {{team}}',
      addToAnOwner: 'Add {{field}} to the TeamApi of its owner',
      or: '{{first}}. Or: {{second}}.',
      only: '{{first}}.',
      part: {
        owner: 'Owner that is in the catalog',
        'response-target': 'Response target',
        channel: 'Channel',
        guide: 'Guide',
        'request-route': 'Way to get or request it',
      },
    },
    consumers: {
      title: 'Uses it',
      component: 'Component',
      owner: 'Owner',
      noOwner: 'Nobody',
      search: 'Find a component',
      none: 'No component depends on it yet.',
      noneFound: 'No component contains these words.',
    },
    eligible: {
      title: 'Could use it but does not',
      description:
        'Expected to use it, without a dependency on it and without an opt-out.',
      none: 'Everything that is expected to use it does.',
      next: 'Next step',
      optOut: 'Opt out',
    },
    optOuts: {
      title: 'Left on purpose',
      subject: 'Component',
      instead: 'Uses instead',
      maintainedBy: 'Maintained by',
      state: 'State',
      reviewBy: 'Review by',
      none: 'Nobody has opted out.',
      noneFound: 'No opt-out contains these words.',
      search: 'Find an opt-out',
    },
    selfService: {
      title: 'Self-service',
      description: 'Runs of {{template}} in the last twelve weeks.',
      descriptionNoTemplate: 'Template runs of the last twelve weeks.',
      absent:
        'No template is given, or you may not see it or how often it runs.',
      notCollected:
        'The runs have not been read from the scaffolder yet, so these numbers are not known.',
      collectedAt: 'Read from the scaffolder on {{date}}.',
      none: 'The template was not run in these weeks.',
      chart: 'Template runs per week, {{from}} to {{to}}: {{total}} in all',
      table: 'Runs per week as a table',
      byTeam: 'By team',
      week: 'Week of',
      team: 'Team',
      noTeam: 'Not known or not visible',
      runs: 'Runs',
      succeeded: 'Succeeded',
      failed: 'Failed',
      cancelled: 'Cancelled',
      going: 'Still running',
      outcomeCount: '{{outcome}}: {{total}}',
      successShare: 'Success rate of finished runs',
      duration: 'Median duration',
      about: 'about {{duration}}',
      unknown: 'Not known',
    },
  },
  optOutState: {
    planned: 'Planned',
    maintained: 'Maintained',
    overdue: 'Review overdue',
    orphaned: 'Nobody maintains it',
    unconfirmed: 'Not confirmed by the owner',
  },
  searchResult: {
    responsibility: 'Responsibility',
    'golden-path': 'Golden path',
    failed: 'There may be an answer, but the finder could not be asked.',
    askAgain: 'Ask the golden paths again: {{need}}',
  },
} as const;
