/** The overview. */
export const overviewMessages = {
  overview: {
    whole: 'Whole organisation',
    trail: 'Open groups',
    scorecards: 'Scorecards',
    legend:
      'Each bar shows how many entities are at each level. Coverage shows how many checks have a known result; unknown never counts as a pass.',
    teams: 'Teams',
    search: 'Search teams',
    depth: 'Levels of groups',
    filter: 'Scorecards',
    allScorecards: 'All scorecards',
    noTeams: 'No team matches.',
    noGroups: 'There are no groups below this one.',
    team: 'Team',
    entities: 'Entities',
    open: 'Open the groups below {{group}}',
    results: 'Results of {{group}} for {{scorecard}}',
    notApplicable: 'Does not apply',
    chooseGroup: 'Open a group to see its trend.',
    unowned:
      'Entities without owner: {{total}}. They are in the totals and in no team.',
    missingOwners: 'Owners that do not exist in the catalog',
    missingOwner_one: '{{owner}}: {{count}} entity',
    missingOwner_other: '{{owner}}: {{count}} entities',
  },
  widget: {
    noTeams: 'You belong to no team.',
    nothing: 'No scorecard applies to what this team owns.',
    more: 'Further teams: {{total}}. The overview shows them.',
    openOverview: 'Open the overview',
  },
} as const;
