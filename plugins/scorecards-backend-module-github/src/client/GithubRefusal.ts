import { LimitedResponse } from './RateLimit';

const MAX_MESSAGE_LENGTH = 300;

/** How Octokit reports a status that is no success. */
export interface GithubError extends Error {
  status: number;
  request: { url: string };
  /** Absent where nothing was answered. */
  response?: {
    headers: LimitedResponse['headers'];
    data?: unknown;
  };
}

/** Whether something that was thrown says what became of a request. */
export function isGithubError(error: unknown): error is GithubError {
  return error instanceof Error && error.name === 'HttpError';
}

/** Such as `GET /repos/nursery/billing`, without its parameters. */
export function requestOf({ url }: { url: string }): string {
  return `GET ${URL.canParse(url) ? new URL(url).pathname : 'elsewhere'}`;
}

/** What GitHub says itself, at a length that can be shown. */
export function messageOf({ response, message }: GithubError): string {
  const data = response?.data;
  const said =
    typeof data === 'object' && data !== null && 'message' in data
      ? data.message
      : undefined;
  const text = typeof said === 'string' && said.trim() ? said : message;
  return text.trim().slice(0, MAX_MESSAGE_LENGTH);
}

/** A request that GitHub did not answer with success, with the reason. */
export class GithubRefusal extends Error {
  /** The request, the status, and what GitHub says. */
  readonly answer: string;
  readonly status: number;

  static of(error: GithubError): GithubRefusal {
    const request = requestOf(error.request);
    const answer = error.response
      ? `${request}: ${error.status} ${messageOf(error)}`
      : `${request}: ${messageOf(error)}`;
    return new GithubRefusal(`${reasonOf(error)} (${answer})`, {
      answer,
      status: error.status,
    });
  }

  private constructor(
    message: string,
    refused: { answer: string; status: number },
  ) {
    super(message);
    this.name = 'GithubRefusal';
    this.answer = refused.answer;
    this.status = refused.status;
  }
}

function reasonOf(error: GithubError): string {
  if (!error.response) {
    return 'GitHub could not be reached';
  }
  switch (error.status) {
    case 401:
      return 'GitHub does not accept the credentials of the integration';
    case 403:
      return isSamlRefusal(error)
        ? 'The credentials of the integration are not authorised for the single sign-on of the organisation'
        : 'The credentials of the integration may not read this';
    case 404:
      return 'GitHub has no such repository, or does not show it to the credentials of the integration';
    case 410:
      return 'It is no longer on GitHub';
    case 451:
      return 'GitHub withholds it for legal reasons';
    default:
      return 'GitHub failed';
  }
}

function isSamlRefusal(error: GithubError): boolean {
  return (
    error.response?.headers['x-github-sso'] !== undefined ||
    /\bSAML\b/.test(messageOf(error))
  );
}
