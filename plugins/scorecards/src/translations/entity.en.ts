/** The tabs and the card on the pages of entities. */
export const entityMessages = {
  entity: {
    none: 'No scorecard applies to this entity.',
    notJudged: {
      title: 'Not evaluated yet',
      description:
        'This entity has not been evaluated yet. Check again in a few minutes.',
    },
    noLevel: 'Below the lowest level',
    levelSince: 'since {{date}}',
    evaluated: 'Evaluated {{when}}',
    next: 'Next level: {{level}}',
    progress_one: '{{achieved}} of {{count}} check reached',
    progress_other: '{{achieved}} of {{count}} checks reached',
    group: {
      failing: 'Failing: {{total}}',
      unknown: 'Not known: {{total}}',
      achieved: 'Reached: {{total}}',
    },
    nextMissing: 'Blocking checks',
    nextNothing: 'All checks pass; re-evaluation is pending.',
    top: 'The highest level is reached.',
    stateSince: 'Since {{date}}',
    reason: 'Why',
    rule: 'Rule',
    when: 'When it applies',
    notApplicable: 'Does not apply here',
    notApplicableWhen: 'False here: {{when}}',
    message: 'Message',
    remedy: 'What to do',
    facts: 'Facts that the rule reads',
    factName: 'Fact',
    factValue: 'Value',
    factAge: 'Observed',
    factSource: 'Source',
    pushedBy: 'Pushed by {{subject}}',
    factAgo: '{{age}} ago',
    neverObserved: 'Never observed',
    staleFact: 'Stale',
    failedFact: 'Could not be collected: {{message}}',
    longList: '{{value}} … ({{total}} items)',
    longText: '{{value}}… ({{total}} characters)',
    lastGood: 'Last good value: {{value}}',
    noFacts: 'The rule reads no facts.',
    yes: 'Yes',
    no: 'No',
    invalid: 'Invalid checks',
    blocks: 'Keeps {{level}} and every higher level out of reach.',
    refresh: 'Collect facts again',
    refreshing: 'Collecting',
    refreshFailed: 'The facts could not be collected.',
    refreshUnchecked: 'Could not check whether you may collect facts again.',
    history: 'What changed',
    historyLine: '{{at}}: {{check}}',
    change: '{{from}} → {{to}}',
    notJudgedState: 'Not evaluated',
    noHistory: 'Nothing has changed in the last 90 days.',
    moreHistory: 'There are older changes.',
    card: 'Scorecards',
    open: 'Open the scorecard',
  },
  reason: {
    exempt: 'Exempt: {{reason}}',
    exemptUntil: 'Exempt until {{date}}: {{reason}}',
    'self-maintained': 'There is a maintained opt-out from {{capability}}.',
    'self-maintained-on':
      'There is a maintained opt-out from {{capability}}, to be reviewed on {{date}}.',
    'opt-out-overdue':
      'The opt-out from {{capability}} is overdue for review, so it does not count.',
    'opt-out-overdue-on':
      'The opt-out from {{capability}} was to be reviewed on {{date}}, so it does not count.',
    'opt-out-orphaned':
      'The opt-out from {{capability}} is orphaned: the group that maintained it is gone, so it does not count.',
    'opt-out-unconfirmed':
      'The opt-out from {{capability}} is not confirmed: its maintainer does not own the entity, and it comes from another location, so it does not count.',
    optOutNotVisible: 'There is an opt-out that is not visible to you.',
    'when-not-known': 'It is not known whether the check applies.',
    'never-observed': '{{fact}} was never observed.',
    'not-in-observation':
      '{{fact}} is not in the newest observation of {{provider}}, of {{when}}.',
    stale:
      '{{fact}} is stale: it was observed {{age}} ago, and is good for {{limit}}.',
    staleNever: '{{fact}} is stale: it is not known when it was observed.',
    'provider-failed':
      '{{fact}} is not known: {{provider}} failed ({{message}}). The last good values are {{age}} old.',
    providerNeverGood:
      '{{fact}} is not known: {{provider}} failed ({{message}}), and there are no good values yet.',
    'provider-failing':
      '{{provider}} failed last ({{message}}). Its values from {{age}} ago are good until they are older than {{limit}}.',
    'wrong-value': '{{fact}} is not known: its value is not a {{type}}.',
    'rule-failed': 'The rule failed: {{message}}',
    'when-failed':
      'Whether the check applies could not be evaluated: {{message}}',
    notVisible: 'not visible to you',
  },
  remedy: {
    deliver:
      'The provider {{provider}} has to deliver {{fact}} for this entity.',
    repair:
      'The provider {{provider}} is failing. Once it works again, collect {{fact}} again.',
    'correct-value':
      'The provider {{provider}} has to deliver {{fact}} as a {{type}}.',
    'correct-rule':
      'The rule cannot be evaluated on these values. Ask the owner of the scorecard to correct it.',
    lastSeen: 'It was last observed on {{when}}.',
    lastPushed: 'It was last observed on {{when}}, pushed by {{subject}}.',
  },
  team: {
    own: 'The team itself',
    ownNone: 'No scorecard applies to this team.',
    owned: 'What the team owns',
    withDescendants: 'Include groups below',
    ownedEntities: 'Entities: {{total}}',
    ownedNone: 'No scorecard applies to what this team owns.',
    next: 'What to do next',
    nextDescription:
      'The checks that block the most entities across all scorecards, in that order.',
    nextFailed: 'Some remedies could not be loaded.',
    nextNone: 'Nothing is failing, unknown or in error.',
    blocks_one: 'Blocks {{lacking}} of {{count}} entity',
    blocks_other: 'Blocks {{lacking}} of {{count}} entities',
    show: 'Show the entities: {{check}}',
    whereFailing: 'Where it fails',
    whereUnknown: 'Where it is unknown or in error',
    getFacts:
      'Not every fact that the rule reads is known: {{facts}}. Each entity says who has to deliver it, and when it was last observed.',
    openOverview: 'Open in the overview',
  },
  scorecardCard: {
    title: 'Results',
    entities_one: 'It applies to {{total}} entity.',
    entities_other: 'It applies to {{total}} entities.',
    open: 'Open the scorecard',
  },
} as const;
