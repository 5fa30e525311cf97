import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { GithubMock } from './GithubMock';
import { wellKept } from './repositories';

/** A GitHub for the tests of a block, with one well-kept repository before each. */
export function mockGithub(options?: { api?: string }): GithubMock {
  const github = GithubMock.create(options);
  const handlers = github.server.listHandlers();
  registerMswTestHooks(github.server);
  beforeEach(() => {
    github.server.use(...handlers);
    github.answers.clear();
    github.requests.length = 0;
    github.headers = {};
    github.addRepository('nursery/billing', wellKept());
  });
  return github;
}
