import { JsonObject } from '@backstage/types';
import { startActions } from '../__testUtils__/startActions';
import {
  files,
  IN_HOUSE_INFRA,
  INTERACTIONS,
  SRE,
} from '../__testUtils__/tsubomi';

const { start } = startActions();
const workspace = {
  [SRE]: files[SRE],
  [IN_HOUSE_INFRA]: files[IN_HOUSE_INFRA],
  [INTERACTIONS]: files[INTERACTIONS],
};

/** An interaction with other fields in its spec. */
const interaction = (spec: JsonObject): JsonObject => ({
  entity: {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'TeamInteraction',
    metadata: { name: 'new' },
    spec: {
      mode: 'collaboration',
      from: 'sre',
      to: ['billing'],
      since: '2026-11-01',
      ...spec,
    },
  },
});
const component = (metadata: JsonObject, spec: JsonObject): JsonObject => ({
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'nap-times', ...metadata },
    spec: { type: 'service', lifecycle: 'x', owner: 'billing', ...spec },
  },
});
const update = (changes: JsonObject): JsonObject => ({
  team: 'sre',
  ...changes,
});

describe.each<[string, [string, JsonObject, string][]]>([
  [
    'kumiki:entity:write',
    [
      ['no entity', { entity: { kind: 'TeamApi' } }, 'entity is not an entity'],
      [
        'a kind that it does not know',
        {
          entity: { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x' } },
        },
        'kind is "Secret"; allowed: Capability, OptOut',
      ],
      [
        'another version',
        {
          entity: {
            apiVersion: 'kumiki.dev/v2',
            kind: 'TeamApi',
            metadata: { name: 'x' },
          },
        },
        'apiVersion is "kumiki.dev/v2"; allowed for a TeamApi: kumiki.dev/v1alpha1',
      ],
      [
        'a mode that there is none',
        interaction({ mode: 'colaboration' }),
        'spec.mode is "colaboration"; allowed: x-as-a-service, collaboration, facilitating, undefined (did you mean "collaboration"?)',
      ],
      [
        'a typing mistake in a field',
        interaction({ purpos: 'x' }),
        'spec.purpos is not a field of TeamInteraction; did you mean spec.purpose?',
      ],
      [
        'an unknown team',
        interaction({ to: ['biling'] }),
        'spec.to[0] is "biling", which the catalog does not have (did you mean "billing"?); allowed: a team that exists and that you can see',
      ],
      [
        'an unknown capability',
        interaction({ mode: 'x-as-a-service', capability: 'magic' }),
        'spec.capability is "magic", which the catalog does not have; allowed: a capability',
      ],
      [
        'a day that does not exist',
        interaction({ until: '2027-02-30' }),
        'spec.until is "2027-02-30", which is not a date that exists',
      ],
      [
        'an end before the beginning',
        interaction({ until: '2026-10-31' }),
        'spec.until is "2026-10-31", which is before spec.since',
      ],
      [
        'an end that has passed',
        interaction({ until: '2026-11-21' }),
        'spec.until is "2026-11-21", which has passed; allowed: 2026-11-22 or later',
      ],
      [
        'a team with itself',
        interaction({ to: ['group:default/sre'] }),
        'the team itself',
      ],
      [
        'an entity that exists already',
        component({ name: 'album-api' }, {}),
        'component:default/album-api already exists',
      ],
      [
        'an unknown owner of a component',
        component({}, { owner: 'nobody' }),
        'spec.owner is "nobody", which the catalog does not have',
      ],
      [
        'an unknown capability of a component',
        component({}, { dependsOn: ['capability:default/container-rumtime'] }),
        'spec.dependsOn[0] is "capability:default/container-rumtime", which the catalog does not have (did you mean "container-runtime"?)',
      ],
      [
        'a name that leads elsewhere',
        component({ name: '../../etc' }, {}),
        'The Component is not valid: "metadata.name" is not valid',
      ],
      [
        'a field that a component must have',
        component({}, { type: null }),
        'The Component is not valid: ',
      ],
      [
        'a path out of the workspace',
        { ...interaction({}), path: '../x.yaml' },
        'path is "../x.yaml", which leads out of the workspace',
      ],
      [
        'an absolute path',
        { ...interaction({}), path: '/etc/x.yaml' },
        'path is "/etc/x.yaml", which leads out of the workspace',
      ],
      [
        'a path into git',
        { ...interaction({}), path: 'a/../.GIT/config' },
        'allowed: no path inside .git',
      ],
      [
        'a folder',
        { ...interaction({}), path: 'teams/' },
        'allowed: the path of a file',
      ],
    ],
  ],
  [
    'kumiki:team-api:update',
    [
      [
        'no change',
        update({}),
        'Nothing is accepted, declined, held, released or described',
      ],
      [
        'an unknown responsibility',
        update({ accept: [{ responsibility: 'mail-and-dsn' }] }),
        'spec.does[2].responsibility is "mail-and-dsn", which the catalog does not have (did you mean "mail-and-dns"?)',
      ],
      [
        'what another team accepts',
        update({ accept: [{ responsibility: 'technical-security' }] }),
        'technical-security is already accepted by group:default/in-house-infra; let that team release it in the same change, or mark one of the two as primary',
      ],
      [
        'a second primary team',
        {
          team: 'in-house-infra',
          accept: [{ responsibility: 'database-operations', primary: true }],
        },
        'database-operations is already accepted as primary by sre; only one team can be primary',
      ],
      [
        'two words about one responsibility',
        update({
          accept: [{ responsibility: 'mail-and-dns' }],
          release: ['responsibility:default/mail-and-dns'],
        }),
        'responsibility:default/mail-and-dns is named twice',
      ],
      [
        'to release what the team does not have',
        update({ release: ['technical-security'] }),
        'release[0] is "technical-security", which sre neither accepts, declines nor holds',
      ],
      [
        'to hand off to an unknown team',
        update({
          decline: [
            { responsibility: 'cloud-accounts', handOffTo: 'corporate' },
          ],
        }),
        'spec.doesNot[1].handOffTo is "corporate", which the catalog does not have',
      ],
      [
        'to hand off to itself',
        update({
          decline: [{ responsibility: 'cloud-accounts', handOffTo: 'sre' }],
        }),
        'the team itself',
      ],
      [
        'a review that has passed',
        update({
          hold: [
            {
              responsibility: 'cloud-accounts',
              rightfulOwner: 'nobody yet',
              since: '2024-01-01',
              reviewBy: '2025-01-01',
            },
          ],
        }),
        'spec.interim[0].reviewBy is "2025-01-01", which has passed; allowed: 2026-11-22 or later',
      ],
      [
        'a team whose file is not there',
        { team: 'billing', release: ['mail-and-dns'] },
        'team is "billing", whose Team API is not in any file of the workspace',
      ],
      [
        'something else than a team',
        { team: 'user:default/tanaka', release: ['mail-and-dns'] },
        'team is "user:default/tanaka", the ref of a user; allowed: the ref of a group',
      ],
    ],
  ],
  [
    'kumiki:interaction:end',
    [
      [
        'a day before the first',
        { interaction: 'sre-runtime', ended: '2024-01-14' },
        'ended is "2024-01-14", which is before its first day; allowed: 2024-01-15 or later',
      ],
      [
        'one that ended',
        {
          interaction: 'teaminteraction:default/sre-embedded',
          ended: '2026-11-01',
        },
        'teaminteraction:default/sre-embedded already ended on 2025-03-28',
      ],
      [
        'a day that does not exist',
        { interaction: 'sre-runtime', ended: '2026-02-30' },
        'ended is "2026-02-30", which is not a date that exists',
      ],
      [
        'a day in the future',
        { interaction: 'sre-runtime', ended: '2026-11-23' },
        'ended is "2026-11-23", which is in the future; allowed: 2026-11-22 or earlier',
      ],
      [
        'one that is not in the workspace',
        { interaction: 'tea', ended: '2026-11-01' },
        'teaminteraction:default/tea is not in any file of the workspace',
      ],
    ],
  ],
  [
    'kumiki:interaction:friction',
    [
      [
        'a day that has not come',
        { interaction: 'sre-runtime', level: 'slowing', since: '2026-11-23' },
        'spec.friction.since is "2026-11-23", which has not come yet; allowed: 2026-11-22 or earlier',
      ],
      [
        'a day before the interaction',
        { interaction: 'sre-runtime', level: 'slowing', since: '2024-01-14' },
        'spec.friction.since is "2024-01-14", which is before spec.since "2024-01-15"; allowed: that day or later',
      ],
      [
        'one that ended',
        {
          interaction: 'teaminteraction:default/sre-embedded',
          level: 'blocking',
        },
        'teaminteraction:default/sre-embedded has ended; allowed: an interaction that goes on',
      ],
      [
        'one that is not in the workspace',
        { interaction: 'tea', level: 'blocking' },
        'teaminteraction:default/tea is not in any file of the workspace',
      ],
    ],
  ],
  [
    'kumiki:golden-path:stamp',
    [
      [
        'a file that is not there',
        {},
        './catalog-info.yaml does not declare an entity',
      ],
      [
        'a path out of the workspace',
        { path: 'a/../../x.yaml' },
        'which leads out of the workspace',
      ],
    ],
  ],
])('%s refuses', (id, refusals) => {
  it.each(refusals)('%s', async (_, input, reason) => {
    const actions = start({ workspace });
    const before = actions.content();
    await expect(actions.run(id, input)).rejects.toThrow(reason);
    expect(actions.content()).toEqual(before);
    await expect(actions.run(id, input, { isDryRun: true })).rejects.toThrow(
      reason,
    );
  });
});
