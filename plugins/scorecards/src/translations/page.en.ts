/** The texts of every page. */
export const pageMessages = {
  page: {
    title: 'Scorecards',
  },
  start: {
    title: 'Write your first scorecard',
    description:
      'There are no active scorecards, or none that you may see. Put a file like this next to the other catalog files of your team and register it. It says what is measured, for which entities, and what to do about it.',
    yaml: 'A scorecard to copy',
  },
  trend: {
    imported: 'The history from {{from}} to {{to}} was imported, not recorded.',
    title: 'Trend',
    scorecard: 'Scorecard',
    chart: '{{scorecard}} by level and day: {{text}}',
    table: 'Trend as a table',
    day: 'Day',
    entities: 'Entities',
    none: 'There is no history yet. A point is added every day.',
    ofDay:
      'Results count toward the owner on that day, so moving an entity does not change history.',
  },
  weakest: {
    title: 'Most frequently missed checks',
    none: 'No check is failing, unknown or in error.',
    lacking_one: '{{lacking}} of {{count}} entity: {{states}}',
    lacking_other: '{{lacking}} of {{count}} entities: {{states}}',
    show: 'Entities missing {{check}}',
  },
} as const;
