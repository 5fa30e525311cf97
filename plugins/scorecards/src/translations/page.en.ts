/** What every page says. */
export const pageMessages = {
  page: {
    title: 'Scorecards',
  },
  failure: {
    retry: 'Try again',
    outdated: 'Could not refresh. This is what was loaded before.',
    forbidden: {
      title: 'Permission needed',
      description:
        'You need the {{permission}} permission. Ask your Backstage administrators.',
      unnamed: 'Ask your Backstage administrators for permission.',
    },
    notFound: {
      title: 'There is nothing here',
      description: 'It does not exist, or you may not see it.',
    },
    unavailable: {
      title: 'Not available right now',
      description: 'The backend is not available. Try again later.',
    },
    unreachable: {
      title: 'No connection',
      description:
        'The backend cannot be reached. Check your connection and try again.',
    },
    failed: {
      title: 'Something went wrong',
      description: 'The backend gave no reason.',
    },
  },
  table: {
    range: '{{from}}–{{to}} of {{total}}',
    rowsPerPage: '{{size}} rows per page',
  },
  copy: {
    button: 'Copy',
    copied: 'Copied',
  },
  start: {
    title: 'Write your first scorecard',
    description:
      'There are no active scorecards, or none that you may see. Put a file like this next to the other catalog files of your team and register it. It says what is measured, for which entities, and what to do about it.',
    yaml: 'A scorecard to copy',
  },
  trend: {
    demo: 'The days from {{from}} to {{to}} are demo data.',
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
