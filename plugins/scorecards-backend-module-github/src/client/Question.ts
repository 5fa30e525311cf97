import { JsonValue } from '@backstage/types';
import { Octokit } from './Octokit';

/** What every request to a repository carries. */
export type RepositoryParameters = {
  owner: string;
  repo: string;
  headers: Record<string, string>;
  request: { signal: AbortSignal };
};

/** A response of GitHub, as far as it is read. */
export interface Answer<TData> {
  data: TData;
  headers: { link?: string; etag?: string };
}

/** Where an answer came from, besides. */
type Answered<TData> = Answer<TData> & { status: number; url: string };

/** Something to find out about a repository in one request. */
export interface Question<TData, TValue extends JsonValue> {
  /** Tells it from the other questions about a repository. */
  name: string;
  ask(
    octokit: Octokit,
    parameters: RepositoryParameters,
  ): Promise<Answered<TData>>;
  /** What is kept of the answer, and remembered with its ETag. Nothing else is. */
  read(answer: Answer<TData>): TValue;
  /** Whether the same ETag means the same value; it does where this is absent. */
  isRemembered?(value: TValue): boolean;
  /** What it means where GitHub does not find it, if it means anything. */
  missing?(message: string): TValue | undefined;
}
