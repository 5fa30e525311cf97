/** The page `/team-topology` around its views, and the titles of the tabs on the pages of entities. */
export const pageMessages = {
  page: {
    title: 'Team topology',
    teamApi: 'Team API',
    goldenPath: 'Golden path',
    views: 'Views',
    view: {
      map: 'Map',
      teams: 'Teams',
      interactions: 'Interactions',
      'between-teams': 'Between teams',
      responsibilities: 'Responsibilities',
      'golden-paths': 'Golden paths',
      compare: 'Compare',
      timeline: 'Timeline',
      smells: 'Smells',
      drafts: 'Drafts',
    },
    interactionViews: 'Interactions',
    interactionView: {
      interactions: 'All interactions',
      'between-teams': 'Friction between teams',
    },
    loading: 'Loading the organisation',
    loadingDate: 'Loading {{date}}',
    outdated: 'Could not refresh. Showing data from {{date}}.',
    stale:
      'The catalog was last read at {{time}}. Later changes are not shown.',
    past: {
      recorded: {
        title: 'As recorded on {{date}}',
        short: 'As recorded',
        description:
          'Teams, responsibilities and golden paths are as the catalog had them on {{date}}.',
      },
      imported: {
        title: 'As imported for {{date}}',
        short: 'As imported',
        description:
          'The organisation of {{date}} was imported from files. The catalog itself was not recorded then.',
      },
      'not-known': {
        title: 'Nothing was recorded on {{date}}',
        short: 'Only dates are known',
        description:
          'Types, missions, responsibilities and golden paths of {{date}} are not known. Interactions, opt-outs and founding dates are those of that day.',
      },
    },
    empty: {
      title: 'There are no teams to show',
      description:
        'The catalog has no groups that you may see. Teams are the groups of the catalog.',
    },
    noTeamsYet: {
      title: 'No team existed on {{date}}',
      description: 'The first one, {{team}}, was founded on {{date}}.',
      show: 'Show {{date}}',
    },
  },
  at: {
    label: 'As of',
    today: 'Today',
    previousChange: 'Previous change: {{date}}',
    noPreviousChange: 'No earlier change',
    nextChange: 'Next change: {{date}}',
    noNextChange: 'No later change',
    unknownToday: 'The current date of the organisation is not known.',
    zone: 'In {{timeZone}}, today is {{date}}.',
    notADate: '“{{value}}” is not a date. Showing today instead.',
  },
  filters: {
    label: 'Filters',
    types: 'Team type',
    allTypes: 'All types',
    modes: 'Interaction mode',
    allModes: 'All modes',
    groupings: 'Grouping',
    allGroupings: 'All groupings',
    findGrouping: 'Find a grouping',
    groupingOfType: '{{name}} ({{type}})',
    states: 'State',
    inForce: 'In force',
    anyState: 'Any state',
    clear: 'Clear filters',
    focus: 'Only {{team}} and the teams that it works with',
    clearFocus: 'Show all teams',
  },
  findings: {
    title_one: '{{count}} declaration needs attention',
    title_other: '{{count}} declarations need attention',
    intro:
      'The pages show everything that is consistent. These entries refer to something that does not exist, or contradict other declarations. Each one names its entity and says what to do.',
    showAll: 'Show all {{total}}',
    suggestion: 'Did you mean {{ref}}?',
    others: 'See also {{refs}}.',
    alsoIn_one: 'Also in {{count}} other entity.',
    alsoIn_other: 'Also in {{count}} other entities.',
    rule: {
      'unknown-team':
        'No such group in the catalog, or you may not see it. Correct the name or add the group.',
      'unknown-responsibility':
        'No such responsibility in the catalog. Correct the name or declare it.',
      'unknown-capability':
        'No such capability in the catalog. Correct the name or declare it.',
      'unknown-component':
        'No such component in the catalog. Correct the name or register it.',
      'unknown-user':
        'No such user in the catalog, or you may not see them. Correct the name.',
      'unknown-parent':
        'No such group in the catalog, or you may not see it. Correct the parent or add the group.',
      'second-team-api':
        'Another Team API, from the same location as the group, counts instead. Remove this one or merge the two.',
      'contested-team-api':
        'Several Team APIs describe this group, and none is the only one from the location of the group, so none counts. Remove all but one.',
      'unconfirmed-opt-out':
        'The team does not own the component, and the opt-out is not declared beside it, so it does not count. Let the owner maintain it.',
      'refused-change':
        'The catalog rejected the latest version of this entity and kept the previous one. Fix what it reports.',
      'group-cycle':
        'These groups contain each other in a circle. Remove one parent or child of it.',
      'part-of-cycle':
        'The two groupings are part of each other. Remove one spec.partOf.',
      'part-of-team':
        'This is a team, not a grouping. Name the grouping that both belong to.',
      'responsibility-cycle':
        'The parents lead back to this responsibility. Remove one of the parents.',
      'accepts-and-declines':
        'The team says that it does this and that it does not. Keep one of the two.',
      'hand-off-to-itself':
        'The team sends others to itself. Name the team to go to instead.',
      'hand-off-cycle':
        'The hand-offs lead back to this team, so nobody gets an answer. Agree on the team that takes it, and name that one.',
      'hand-off-dead-end':
        'The team named here neither accepts this nor names another team. Ask it to accept, or name the team that does.',
    },
  },
  undeclared: {
    title: 'Describe your first team',
    progress_one: '{{described}} of {{total}} team is described',
    progress_other: '{{described}} of {{total}} teams are described',
    description:
      'The map and the answers know only what a team says of itself: what it does, what it does not do, and how to ask. A form asks for it; it takes about five minutes.',
    next: 'Next is {{team}}.',
    describe: 'Describe it',
    byHand: 'Write the file yourself',
    mission: 'Say in one sentence what the team is for.',
    yaml: 'Description of {{team}} to copy',
  },
} as const;
