import { hiddenRef, markerOf } from '../organisation/hidden';
import { fetching, Steps, writing } from '../steps';
import { Asked, mapped, post } from './Question';
import { Subjects } from './Subjects';

const DECLINED = {
  needs: ['something new'],
  verdict: 'not-offered',
  reason: 'No.',
};

/** By action that templates have, as the last of the steps. */
export function templateActions(subjects: Subjects): Asked {
  const hidden = hiddenRef(subjects.kind);
  const asked: Record<string, Steps[]> = {
    'kumiki:entity:fetch': [
      [fetching(hidden)],
      [fetching('group:default/sre')],
      [fetching(hidden, 'group:default/sre')],
    ],
    // What refers to it is listed: others that are hidden do so as well.
    'kumiki:entity:remove': [
      'responsibility:default/mail',
      'teaminteraction:default/sre-in-families',
      hidden,
    ].map(entityRef => [
      fetching(entityRef),
      {
        action: 'kumiki:entity:remove',
        input: { entityRef, confirmed: true },
      },
    ]),
    'kumiki:draft:read': [
      [{ action: 'kumiki:draft:read', input: { draft: 'nobody-has-it' } }],
    ],
    'kumiki:draft:apply': [
      [
        {
          action: 'kumiki:draft:apply',
          input: {
            at: '2026-01-01',
            changes: [{ type: 'close-team', team: hiddenRef('Group') }],
          },
        },
      ],
      [
        {
          action: 'kumiki:draft:apply',
          input: {
            at: '2026-01-01',
            changes: [{ type: 'close-team', team: 'payments' }],
          },
        },
      ],
    ],
    'kumiki:publish:change': [
      [
        fetching(hidden),
        { action: 'kumiki:publish:change', input: { title: 'A change' } },
      ],
    ],
    'kumiki:publish:project': [
      [
        {
          action: 'kumiki:publish:project',
          input: { name: hidden.split('/')[1], title: 'A project' },
        },
      ],
    ],
    'kumiki:entity:unchanged': [
      [
        {
          action: 'kumiki:entity:unchanged',
          input: {
            files: [{ entityRef: hidden, path: 'a.yaml', revision: 'x' }],
          },
        },
      ],
    ],
    'kumiki:entity:write': [
      [writing('Capability', { ...DECLINED, owner: 'sre', instead: hidden })],
      [writing('Capability', { ...DECLINED, owner: hidden })],
      // Whoever is told what was probably meant is told of no hidden name.
      [
        writing('Capability', {
          ...DECLINED,
          owner: `${markerOf('Group').slice(0, -1)}`,
        }),
      ],
    ],
    'kumiki:golden-path:stamp': [
      [{ action: 'kumiki:golden-path:stamp', input: {} }],
    ],
    'kumiki:interaction:end': [
      'teaminteraction:default/sre-in-families',
      hiddenRef('TeamInteraction'),
    ].map(interaction => [
      fetching(interaction),
      {
        action: 'kumiki:interaction:end',
        input: { interaction, ended: '2026-01-01' },
      },
    ]),
    'kumiki:interaction:friction': [
      'teaminteraction:default/sre-in-families',
      hiddenRef('TeamInteraction'),
    ].map(interaction => [
      fetching(interaction),
      {
        action: 'kumiki:interaction:friction',
        input: { interaction, level: 'slowing', since: '2026-01-01' },
      },
    ]),
    // Others do both: by a hidden Team API, and by the Team API of a hidden group.
    'kumiki:team-api:update': ['mail', 'on-call'].map(responsibility => [
      fetching('teamapi:default/payments'),
      {
        action: 'kumiki:team-api:update',
        input: { team: 'payments', accept: [{ responsibility }] },
      },
    ]),
  };
  return mapped(asked, steps => post('/scaffolder/steps', { steps }));
}
