/**
 * The folders of src, from the ground up: each imports those before it, and none
 * after it. Files directly in src wire them together, and nobody imports them.
 */
const LAYERS = [
  'concurrency',
  'declarations',
  'options',
  'database',
  'scorecards',
  'judge',
  'collect',
  'catalog',
  'history',
  'refresh',
  'view',
  'reads',
  'facts',
  'preview',
  'service',
  'actions',
  'routes',
  'preparation',
  'engine',
];

const zones = LAYERS.map((layer, place) => ({
  target: `./src/${layer}`,
  from: [
    ...LAYERS.slice(place + 1).map(above => `./src/${above}`),
    './src/plugin.ts',
    './src/router.ts',
  ],
  message: 'Arrows between folders run one way; see .eslintrc.js.',
}));

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  settings: { 'import/resolver': { node: { extensions: ['.ts', '.js'] } } },
  rules: {
    'import/no-restricted-paths': ['error', { basePath: __dirname, zones }],
  },
  // Tests put together what they need.
  overrides: [
    {
      files: ['**/*.test.ts', '**/__testUtils__/**'],
      rules: { 'import/no-restricted-paths': 'off' },
    },
  ],
});
