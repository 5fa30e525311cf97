import { components } from '@octokit/openapi-types';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

type Schemas = components['schemas'];

/** The bodies of GitHub, cut down to what is read, by GitHub's own description of them. */
export interface Bodies {
  '': Pick<
    Schemas['full-repository'],
    'default_branch' | 'archived' | 'visibility' | 'private'
  >;
  '/branches/main': Pick<Schemas['branch-with-protection'], 'protected'>;
  '/branches/main/protection': Pick<
    Schemas['branch-protection'],
    'required_pull_request_reviews'
  >;
  '/rules/branches/main': Schemas['repository-rule-detailed'][];
  '/contents': Pick<Schemas['content-directory'][number], 'name' | 'type'>[];
  '/contents/.github': Bodies['/contents'];
  '/contents/docs': Bodies['/contents'];
  '/actions/workflows': {
    total_count: number;
    workflows: Pick<Schemas['workflow'], 'state'>[];
  };
  '/pulls': Pick<Schemas['pull-request-simple'], 'created_at'>[];
  '/releases/latest': Pick<Schemas['release'], 'published_at'>;
  '/dependabot/alerts': {
    security_vulnerability: Pick<
      Schemas['dependabot-alert-security-vulnerability'],
      'severity'
    >;
  }[];
  '/secret-scanning/alerts': Pick<Schemas['secret-scanning-alert'], 'number'>[];
}

/** An answer instead of, or besides, a body. */
export interface MockAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Whether there is no answer at all. */
  isLost?: boolean;
}

/** Says that something is not there, as GitHub does. */
export function refusal(status: number, message = 'Not Found'): MockAnswer {
  const body: Schemas['basic-error'] = { message };
  return { status, body };
}

/** A GitHub that knows some repositories, counts requests and understands ETags. */
export class GithubMock {
  readonly server = setupServer();
  /** Every request, such as `GET /repos/nursery/billing/pulls?state=open`. */
  readonly requests: { method: string; url: URL; headers: Headers }[] = [];
  /** Answers by the path behind `/repos`, such as `/nursery/billing/pulls`. */
  readonly answers = new Map<string, (request: URL) => MockAnswer>();
  /** Headers of every answer. */
  headers: Record<string, string> = {};

  static create(options: { api?: string } = {}) {
    return new GithubMock(options.api ?? 'https://api.github.com');
  }

  private constructor(api: string) {
    const prefix = `${new URL(api).pathname.replace(/\/$/, '')}/repos`;
    this.server.use(
      http.all(`${api}/*`, ({ request }) => {
        const url = new URL(request.url);
        const { method, headers } = request;
        this.requests.push({ method, url, headers });
        const path = decodeURIComponent(url.pathname).slice(prefix.length);
        return this.#respond(
          this.answers.get(path)?.(url) ?? refusal(404),
          headers.get('if-none-match'),
        );
      }),
    );
  }

  /** Adds a repository; what is not given is not found. */
  addRepository(slug: string, bodies: Partial<Bodies>): void {
    for (const [path, body] of Object.entries(bodies)) {
      this.answers.set(`/${slug}${path}`, () => ({ body }));
    }
  }

  /** Lets one path of a repository answer otherwise. */
  answer(slug: string, path: keyof Bodies, answer: MockAnswer): void {
    this.answers.set(`/${slug}${path}`, () => answer);
  }

  #respond(answer: MockAnswer, knownEtag: string | null) {
    if (answer.isLost) {
      return HttpResponse.error();
    }
    const { status = 200, headers = {}, body } = answer;
    const text = JSON.stringify(body ?? {});
    const etag = `"${text.length}-${headers.link ?? ''}"`;
    const all = { ...this.headers, ...headers };
    if (status !== 200) {
      return HttpResponse.text(text, {
        status,
        headers: { ...all, 'content-type': 'application/json' },
      });
    }
    if (knownEtag === etag) {
      return new HttpResponse<string>(undefined, { status: 304, headers: all });
    }
    return HttpResponse.text(text, {
      headers: { ...all, etag, 'content-type': 'application/json' },
    });
  }
}
