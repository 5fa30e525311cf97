/** The texts of what the plugins share. */
export const messages = {
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
    csv: 'Download as CSV',
  },
  copy: {
    button: 'Copy',
    copied: 'Copied',
  },
  entity: {
    notInCatalog: '{{name}} (not in the catalog)',
  },
} as const;
