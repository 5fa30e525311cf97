import { Entity } from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import { formatEntity } from './formatEntity';

const long = `A mission that ${'goes on and '.repeat(20)}on`;
const entity: Entity = {
  spec: {
    interim: [{ since: '2024-04-01', responsibility: 'cloud-accounts' }],
    does: [{ primary: true, responsibility: 'on' }],
    founded: '2018-04-01',
    mission: long,
    team: 'sre',
  },
  metadata: {
    annotations: { a: 'true', b: '1.0' },
    title: '#1: SRE',
    name: 'sre',
  },
  kind: 'TeamApi',
  apiVersion: 'kumiki.dev/v1alpha1',
};

describe('formatEntity', () => {
  it('writes keys in the order of the schema and quotes only what needs them', () => {
    expect(formatEntity(entity)).toBe(`apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata:
  name: sre
  title: '#1: SRE'
  annotations:
    a: 'true'
    b: '1.0'
spec:
  team: sre
  mission: ${long}
  founded: 2018-04-01
  does:
    - responsibility: on
      primary: true
  interim:
    - responsibility: cloud-accounts
      since: 2024-04-01
`);
  });

  it('is read by the catalog as it was meant, dates as texts', () => {
    const location = { type: 'url', target: 'https://example.com' };
    const [result] = parseEntityYaml(formatEntity(entity), location);
    expect(result).toMatchObject({ type: 'entity', entity });
  });

  it('writes other kinds, and what a schema does not know, as they come', () => {
    expect(
      formatEntity({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'a', custom: 'x', namespace: 'b' },
      }),
    ).toBe(
      'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: a\n  namespace: b\n  custom: x\n',
    );
  });
});
