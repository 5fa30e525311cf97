import { JsonValue } from '@backstage/types';
import { linkParameters } from './linkParameters';
import { Question, RepositoryParameters } from './Question';
import { RepositoryClient } from './RepositoryClient';

/** Where a page begins, as the page before it says. */
export type PageCursor = { page?: number; after?: string };

/** What is kept of a page, and where the next one begins. */
type Page<TValue extends JsonValue> = { value: TValue; next?: PageCursor };

/** Something to find out in as many requests as there are pages of the answer. */
export interface PagedQuestion<TData, TValue extends JsonValue> {
  name: string;
  ask(
    octokit: Parameters<Question<TData, TValue>['ask']>[0],
    parameters: RepositoryParameters & PageCursor & { per_page: number },
  ): ReturnType<Question<TData, TValue>['ask']>;
  /** What is kept of one page. */
  read(data: TData): TValue;
}

/** What is kept of each page; nothing where GitHub does not tell. */
export async function getPages<TData, TValue extends JsonValue>(
  client: RepositoryClient,
  question: PagedQuestion<TData, TValue>,
): Promise<TValue[] | undefined> {
  const values: TValue[] = [];
  let page = await client.get(pageOf(question, {}));
  while (page) {
    values.push(page.value);
    if (!page.next) {
      return values;
    }
    page = await client.get(pageOf(question, page.next));
  }
  return undefined;
}

function pageOf<TData, TValue extends JsonValue>(
  question: PagedQuestion<TData, TValue>,
  cursor: PageCursor,
): Question<TData, Page<TValue>> {
  return {
    name: `${question.name}#${cursor.after ?? cursor.page ?? 1}`,
    ask: (octokit, parameters) =>
      question.ask(octokit, { ...parameters, ...cursor, per_page: 100 }),
    read: ({ data, headers }) => {
      const next = nextPage(headers.link);
      return { value: question.read(data), ...(next && { next }) };
    },
  };
}

function nextPage(link: string | undefined): PageCursor | undefined {
  const parameters = linkParameters(link, 'next');
  const after = parameters?.get('after');
  const page = Number(parameters?.get('page'));
  if (after) {
    return { after };
  }
  return page > 1 ? { page } : undefined;
}
