/*
 * What holds for every package, beside what Backstage's own configuration asks
 * for: no circles of imports, and the arrows of docs/architecture.md.
 */
const TESTS = ['**/*.test.*', '**/__testUtils__/**', '**/setupTests.ts'];

const nobodyImportsPlugins = {
  group: [
    '@kumiki/backstage-plugin-team-topology',
    '@kumiki/backstage-plugin-scorecards',
    '@kumiki/backstage-plugin-*-backend',
    '@kumiki/backstage-plugin-*-backend-module-*',
  ],
  message:
    'Plugins import no other plugin; share through a -common or -node package.',
};

const commonImportsLittle = [
  {
    group: [
      '@backstage/*',
      '!@backstage/catalog-model',
      '!@backstage/errors',
      '!@backstage/filter-predicates',
      '!@backstage/plugin-permission-common',
      '!@backstage/types',
    ],
    message: 'A -common package imports only what docs/architecture.md lists.',
  },
  {
    group: ['@kumiki/*', '!@kumiki/backstage-plugin-team-topology-common'],
    message:
      'A -common package imports no other package of ours, except for team-topology-common.',
  },
];

module.exports = {
  root: true,
  plugins: ['import', '@typescript-eslint'],
  settings: {
    'import/extensions': ['.ts', '.tsx'],
    'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    'import/resolver': {
      node: { extensions: ['.ts', '.tsx', '.js', '.json'] },
    },
  },
  rules: {
    'import/no-cycle': ['error', { ignoreExternal: true }],
  },
  overrides: [
    {
      files: ['plugins/*/src/**'],
      excludedFiles: TESTS,
      rules: {
        '@typescript-eslint/no-restricted-imports': [
          'error',
          { patterns: [nobodyImportsPlugins] },
        ],
      },
    },
    {
      files: ['plugins/*-common/src/**'],
      excludedFiles: TESTS,
      rules: {
        '@typescript-eslint/no-restricted-imports': [
          'error',
          { patterns: commonImportsLittle },
        ],
      },
    },
  ],
};
