import { Entity } from '@backstage/catalog-model';
import {
  group,
  interaction,
  responsibility,
  teamApi,
} from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { describeTeam } from './describeTeam';
import { nextStepOfTeam } from './nextStepOfTeam';

const described = { mission: 'Runs the platform.' };
const secondTeamApi: Entity = {
  ...teamApi('sre'),
  metadata: { name: 'aa-second' },
};
const late = interaction('late', { to: ['billing'], until: '2024-02-01' });
const later = interaction('later', { to: ['billing'], until: '2024-04-01' });

function stepFor(entities: Entity[]) {
  const model = buildOrgModel(
    [group('sre'), group('billing'), responsibility('mail'), ...entities],
    { at: '2024-06-01' },
  );
  const details = describeTeam(model, 'group:default/sre');
  return details && nextStepOfTeam(details);
}

describe('nextStepOfTeam', () => {
  it('is nothing where nothing is to be done', () => {
    expect(stepFor([teamApi('sre', described)])).toBeUndefined();
  });

  it('is to describe a team that nobody has described', () => {
    expect(stepFor([])).toEqual({ step: 'describe' });
  });

  it('is to keep one of several that describe it', () => {
    expect(stepFor([teamApi('sre'), secondTeamApi])).toEqual({
      step: 'keep-one-team-api',
    });
  });

  it('is to write the mission before what is late', () => {
    expect(stepFor([teamApi('sre', { mission: '' }), late])).toEqual({
      step: 'write-mission',
    });
  });

  it('is what has been late for longest', () => {
    expect(stepFor([teamApi('sre', described), late, later])).toEqual({
      step: 'settle-interaction',
      interaction: 'teaminteraction:default/late',
      since: '2024-02-01',
    });
    expect(
      stepFor([
        teamApi('sre', {
          ...described,
          interim: [
            {
              responsibility: 'mail',
              since: '2023-01-01',
              reviewBy: '2023-06-01',
            },
          ],
        }),
        late,
      ]),
    ).toEqual({
      step: 'review-interim',
      responsibility: 'responsibility:default/mail',
      since: '2023-06-01',
    });
  });

  it('is to say how teams work together where nobody has said it', () => {
    const unsaid = interaction('unsaid', { mode: 'undefined' });
    expect(stepFor([teamApi('sre', described), unsaid])).toEqual({
      step: 'say-how',
      interaction: 'teaminteraction:default/unsaid',
    });
    const over = interaction('over', {
      mode: 'undefined',
      ended: '2024-02-01',
    });
    expect(stepFor([teamApi('sre', described), over])).toBeUndefined();
  });

  it('is to settle what another team claims, too', () => {
    const claims = { ...described, does: [{ responsibility: 'mail' }] };
    expect(
      stepFor([teamApi('sre', claims), teamApi('billing', claims)]),
    ).toEqual({
      step: 'settle-responsibility',
      responsibility: 'responsibility:default/mail',
    });
  });
});
