import { readGitHubDeployment } from './readGitHubDeployment';

const options = {
  entity: 'component:default/payment',
  now: new Date('2026-11-30T12:00:00Z'),
};

function payload(state: string, deployment: object = {}) {
  return {
    action: 'created',
    deployment_status: { id: 17, state, created_at: '2026-11-29T10:05:00Z' },
    deployment: {
      id: 3,
      sha: 'abc',
      environment: 'Production',
      task: 'deploy',
      payload: {},
      created_at: '2026-11-29T10:00:00Z',
      ...deployment,
    },
    repository: { html_url: 'https://github.example/shop/payment' },
  };
}

describe('readGitHubDeployment', () => {
  it('reads a deployment that succeeded', () => {
    expect(readGitHubDeployment(payload('success'), options).event).toEqual({
      type: 'deployment',
      source: 'https://github.example/shop/payment',
      id: 'deployment_status/17',
      at: '2026-11-29T10:05:00.000Z',
      entity: 'component:default/payment',
      environment: 'production',
      commit: 'abc',
      startedAt: '2026-11-29T10:00:00.000Z',
      outcome: 'succeeded',
    });
  });

  it('reads why somebody deployed', () => {
    const said = { payload: { kind: 'rework', causedBy: 'INC-1' } };
    expect(
      readGitHubDeployment(payload('failure', said), options).event,
    ).toMatchObject({ outcome: 'failed', kind: 'rework', causedBy: 'INC-1' });
  });

  it('leaves out what is not the end of a deployment', () => {
    for (const state of ['queued', 'in_progress', 'inactive']) {
      expect(readGitHubDeployment(payload(state), options)).toEqual({});
    }
  });

  it('names the field that is wrong', () => {
    const wrong = { ...payload('success'), repository: {} };
    expect(readGitHubDeployment(wrong, options).problem?.field).toBe(
      'repository.html_url',
    );
  });
});
