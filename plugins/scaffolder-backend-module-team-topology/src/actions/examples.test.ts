import { JsonObject, JsonValue } from '@backstage/types';
import { parse } from 'yaml';
import { startActions } from '../__testUtils__/startActions';
import {
  files,
  IN_HOUSE_INFRA,
  INTERACTIONS,
  SRE,
} from '../__testUtils__/tsubomi';
import { examples as endExamples } from './createInteractionEndAction.examples';
import { examples as frictionExamples } from './createInteractionFrictionAction.examples';
import { examples as fetchExamples } from './createEntityFetchAction.examples';
import { examples as stampExamples } from './createGoldenPathStampAction.examples';
import { examples as unchangedExamples } from './createEntityUnchangedAction.examples';
import { examples as removeExamples } from './createEntityRemoveAction.examples';
import { examples as changeExamples } from './createPublishChangeAction.examples';
import { examples as projectExamples } from './createPublishProjectAction.examples';
import { examples as updateExamples } from './createTeamApiUpdateAction.examples';
import { examples as writeExamples } from './createEntityWriteAction.examples';

interface Step {
  id: string;
  action: string;
  input?: JsonObject;
}

const { start } = startActions();

const component = `# What this is.
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: nap-times # short
spec: { type: service, lifecycle: experimental, owner: billing }
`;
const stamped = component.replace(
  '# short\n',
  `# short
  annotations:
    kumiki.dev/golden-path-template: template:default/golden-path-service
    kumiki.dev/golden-path-version: 1.2.0
`,
);

/** Runs the steps of an example the way the scaffolder does. */
async function runExample(example: string) {
  const actions = start({
    workspace: {
      'catalog-info.yaml': component,
      'service/catalog-info.yaml': component,
    },
  });
  const outputs: Record<string, unknown> = {};
  for (const { id, action, input = {} } of (parse(example) as { steps: Step[] })
    .steps) {
    const known = new Map<unknown, JsonValue>([
      ['${{ steps.fetch.output.files }}', outputs.files as JsonObject[]],
      ['${{ steps.fetch.output }}', { ...outputs } as JsonObject],
    ]);
    const given = Object.fromEntries(
      Object.entries(input).map(([name, value]) => [
        name,
        known.get(value) ?? value,
      ]),
    );
    Object.assign(outputs, await actions.run(action, given), { id });
  }
  return { ...actions, outputs };
}

const sre = files[SRE];
const infra = files[IN_HOUSE_INFRA];
const cases: [string, string, Record<string, string>][] = [
  [
    fetchExamples[0].description,
    fetchExamples[0].example,
    { [SRE]: sre, [IN_HOUSE_INFRA]: infra },
  ],
  [fetchExamples[1].description, fetchExamples[1].example, {}],
  [
    writeExamples[0].description,
    writeExamples[0].example,
    {
      'catalog/teaminteraction/sre-with-billing.yaml': `apiVersion: kumiki.dev/v1alpha1
kind: TeamInteraction
metadata:
  name: sre-with-billing
  title: On-call for billing
spec:
  mode: collaboration
  from: sre
  to:
    - billing
  purpose: Billing answers its own alerts
  since: 2026-12-01
  until: 2027-02-28
`,
    },
  ],
  [
    writeExamples[1].description,
    writeExamples[1].example,
    {
      [SRE]: sre.replace(
        'Keep it running',
        'An environment in which a team can run its product on its own',
      ),
    },
  ],
  [
    updateExamples[0].description,
    updateExamples[0].example,
    {
      [SRE]: sre.replace(
        'handOffTo: corporate-it',
        'handOffTo: in-house-infra',
      ),
      [IN_HOUSE_INFRA]: infra.replace(
        '    - responsibility: technical-security\n',
        '    - responsibility: technical-security\n    - responsibility: mail-and-dns\n',
      ),
    },
  ],
  [
    updateExamples[1].description,
    updateExamples[1].example,
    {
      [SRE]: sre.replace('    - responsibility: runtime-platform\n', ''),
      [IN_HOUSE_INFRA]: infra.replace(
        '    - responsibility: technical-security\n',
        '    - responsibility: technical-security\n    - responsibility: runtime-platform\n',
      ),
    },
  ],
  [
    updateExamples[2].description,
    updateExamples[2].example,
    {
      [IN_HOUSE_INFRA]: `${infra}    - responsibility: mail-and-dns
      rightfulOwner: nobody yet
      since: 2026-11-22
      reviewBy: 2027-02-28
`,
    },
  ],
  [
    endExamples[0].description,
    endExamples[0].example,
    {
      [INTERACTIONS]: files[INTERACTIONS].replace(
        '  since: 2024-01-15\n',
        '  since: 2024-01-15\n  ended: 2026-11-22\n',
      ),
    },
  ],
  [
    frictionExamples[0].description,
    frictionExamples[0].example,
    {
      [INTERACTIONS]: files[INTERACTIONS].replace(
        '  since: 2024-01-15\n',
        `  since: 2024-01-15
  friction:
    level: blocking
    note: A release waits for a ticket
    since: 2026-11-09
`,
      ),
    },
  ],
  [
    stampExamples[0].description,
    stampExamples[0].example,
    { 'catalog-info.yaml': stamped },
  ],
  [
    stampExamples[1].description,
    stampExamples[1].example,
    { 'service/catalog-info.yaml': stamped },
  ],
  [
    unchangedExamples[0].description,
    unchangedExamples[0].example,
    { [SRE]: sre },
  ],
  [
    removeExamples[0].description,
    removeExamples[0].example,
    {
      [INTERACTIONS]: `# How we work together.\n${files[INTERACTIONS].slice(
        files[INTERACTIONS].indexOf('---\n# Over.'),
      )}`,
    },
  ],
  [
    changeExamples[0].description,
    changeExamples[0].example,
    {
      [INTERACTIONS]: files[INTERACTIONS].replace(
        '  since: 2024-01-15\n',
        '  since: 2024-01-15\n  ended: 2026-11-22\n',
      ),
    },
  ],
  [
    projectExamples[0].description,
    projectExamples[0].example,
    { 'catalog-info.yaml': component },
  ],
];

describe('the examples', () => {
  it.each(cases)('%s', async (_, example, expected) => {
    const { read } = await runExample(example);
    for (const [path, text] of Object.entries(expected)) {
      expect(read(path)).toBe(text);
    }
  });

  it('are all run', () => {
    const written = [
      ...fetchExamples,
      ...writeExamples,
      ...updateExamples,
      ...endExamples,
      ...frictionExamples,
      ...stampExamples,
      ...unchangedExamples,
      ...removeExamples,
      ...changeExamples,
      ...projectExamples,
    ];
    expect(cases.map(([, example]) => example)).toEqual(
      written.map(({ example }) => example),
    );
  });
});
