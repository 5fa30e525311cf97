import { MockAnswer, refusal } from './__testUtils__/GithubMock';
import { mockGithub } from './__testUtils__/mockGithub';
import { component, openGithub } from './__testUtils__/openGithub';

const REPOSITORY = 'GET /repos/nursery/billing';

describe('GithubFactProvider, when GitHub refuses', () => {
  const github = mockGithub();

  async function read() {
    const { harness } = openGithub();
    const [answer] = (await harness.collect([component('billing')])).values();
    return answer;
  }

  it.each<[string, MockAnswer, string]>([
    [
      'single sign-on',
      {
        ...refusal(
          403,
          'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
        ),
        headers: {
          'x-github-sso':
            'required; url=https://github.com/orgs/nursery/sso?authorization_request=A-SECRET',
        },
      },
      `The credentials of the integration are not authorised for the single sign-on of the organisation (${REPOSITORY}: 403 Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.)`,
    ],
    [
      'permissions',
      refusal(403, 'Resource not accessible by integration'),
      `The credentials of the integration may not read this (${REPOSITORY}: 403 Resource not accessible by integration)`,
    ],
    [
      'bad credentials',
      refusal(401, 'Bad credentials'),
      `GitHub does not accept the credentials of the integration (${REPOSITORY}: 401 Bad credentials)`,
    ],
    [
      'a repository that is not there',
      refusal(404),
      `GitHub has no such repository, or does not show it to the credentials of the integration (${REPOSITORY}: 404 Not Found)`,
    ],
    [
      'legal reasons',
      refusal(451, 'Repository access blocked'),
      `GitHub withholds it for legal reasons (${REPOSITORY}: 451 Repository access blocked)`,
    ],
    [
      'a fault of its own',
      refusal(502, 'Bad Gateway'),
      `GitHub failed (${REPOSITORY}: 502 Bad Gateway)`,
    ],
    [
      'a page that is no JSON and has no end',
      { status: 500, body: 'x'.repeat(10_000) },
      `GitHub failed (${REPOSITORY}: 500 `,
    ],
  ])('says so and names the request: %s', async (_, answer, message) => {
    github.answer('nursery/billing', '', answer);

    const failed = await read();

    expect(failed).toEqual({
      entity: 'component:default/billing',
      error: expect.stringContaining(message),
    });
    expect(JSON.stringify(failed).length).toBeLessThan(600);
    expect(JSON.stringify(failed)).not.toMatch(/a-token|A-SECRET/);
  });

  it('names the request that failed where it is not the first', async () => {
    github.answer('nursery/billing', '/pulls', refusal(401, 'Bad credentials'));

    expect(await read()).toMatchObject({
      error:
        'GitHub does not accept the credentials of the integration (GET /repos/nursery/billing/pulls: 401 Bad credentials)',
    });
  });

  it('says that nothing was answered', async () => {
    github.answer('nursery/billing', '', { isLost: true });

    expect(await read()).toMatchObject({
      error: expect.stringMatching(
        /^GitHub could not be reached \(GET \/repos\/nursery\/billing: .+\)$/,
      ),
    });
  });
});
