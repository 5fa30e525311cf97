import fc from 'fast-check';
import { JsonObject } from '@backstage/types';
import { actionInputs } from '../__testUtils__/actionInputs';
import { startActions } from '../__testUtils__/startActions';
import {
  files,
  IN_HOUSE_INFRA,
  INTERACTIONS,
  SRE,
} from '../__testUtils__/tsubomi';

jest.setTimeout(60_000);

const { start } = startActions();
const REFUSALS = [
  'InputError',
  'ConflictError',
  'NotFoundError',
  'NotAllowedError',
];
const ODD = `apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata: { name: odd }
spec: { team: { toString: 1 }, does: [{ responsibility: runtime-platform }] }
---
apiVersion: kumiki.dev/v1alpha1
kind: TeamInteraction
metadata: { name: odd }
spec: { ended: { toString: 1 }, since: [] }
`;
const workspace = {
  [SRE]: files[SRE],
  [IN_HOUSE_INFRA]: files[IN_HOUSE_INFRA],
  [INTERACTIONS]: files[INTERACTIONS],
  'odd.yaml': ODD,
  'service.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: service }
spec: { type: service, lifecycle: production, owner: sre }
`,
};

async function refusalOf(
  work: () => Promise<unknown>,
): Promise<Error | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

describe.each(Object.keys(actionInputs))('%s with any input', id => {
  it('does it, or refuses it and changes nothing', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(actionInputs[id], async input => {
        // What is fetched must not be there already.
        const isFetched = id === 'kumiki:entity:fetch';
        const started = start({ workspace: isFetched ? {} : workspace });
        const before = started.content();
        const refusal = await refusalOf(() =>
          started.run(id, input as JsonObject),
        );
        done += refusal ? 0 : 1;
        expect([undefined, ...REFUSALS]).toContain(refusal?.name);
        expect(refusal?.message).not.toBe('');
        expect(refusal ? started.content() : before).toEqual(before);
      }),
      { numRuns: 60 },
    );
    expect(done).toBeGreaterThan(0);
  });
});

describe('a file in which somebody wrote odd values', () => {
  it.each<[string, JsonObject, RegExp]>([
    [
      'kumiki:interaction:end',
      { interaction: 'teaminteraction:default/odd', ended: '2026-11-01' },
      /already ended on an object/,
    ],
    [
      'kumiki:team-api:update',
      {
        team: 'in-house-infra',
        accept: [{ responsibility: 'runtime-platform' }],
      },
      /already accepted by sre/,
    ],
    [
      'kumiki:entity:write',
      {
        entity: {
          apiVersion: 'kumiki.dev/v1alpha1',
          kind: '(',
          metadata: { name: 'x' },
        },
      },
      /kind is "\("; allowed/,
    ],
  ])('does not make %s fail without a reason', async (id, input, message) => {
    const odd = {
      [IN_HOUSE_INFRA]: files[IN_HOUSE_INFRA],
      'odd.yaml': `${ODD}# (\n`,
    };
    await expect(start({ workspace: odd }).run(id, input)).rejects.toThrow(
      message,
    );
  });
});
