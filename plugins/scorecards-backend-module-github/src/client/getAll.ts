import { JsonValue } from '@backstage/types';
import {
  Question,
  RepositoryParameters,
  RepositoryClient,
} from './RepositoryClient';

const PAGE_SIZE = 100;

/** Where a page begins, as the page before it says. */
type PageCursor = { page?: number; after?: string };

/** What is kept of a page, and where the next one begins. */
type Page<TValue extends JsonValue> = { values: TValue[]; next?: PageCursor };

/** A list to read in as many requests as it has pages. */
interface ListQuestion<TData, TItem, TValue extends JsonValue> {
  name: string;
  ask(
    octokit: Parameters<Question<TData, TValue>['ask']>[0],
    parameters: RepositoryParameters & PageCursor & { per_page: number },
  ): ReturnType<Question<TData, TValue>['ask']>;
  /** The items in the data of a page. */
  items(data: TData): TItem[];
  /** What is kept of an item. */
  read(item: TItem): TValue;
}

/** What is kept of each item; nothing where GitHub does not tell. */
export async function getAll<TData, TItem, TValue extends JsonValue>(
  client: RepositoryClient,
  question: ListQuestion<TData, TItem, TValue>,
): Promise<TValue[] | undefined> {
  const values: TValue[] = [];
  let page = await client.get(pageOf(question, {}));
  while (page) {
    values.push(...page.values);
    if (!page.next) {
      return values;
    }
    page = await client.get(pageOf(question, page.next));
  }
  return undefined;
}

function pageOf<TData, TItem, TValue extends JsonValue>(
  question: ListQuestion<TData, TItem, TValue>,
  cursor: PageCursor,
): Question<TData, Page<TValue>> {
  return {
    name: `${question.name}#${cursor.after ?? cursor.page ?? 1}`,
    ask: (octokit, parameters) =>
      question.ask(octokit, { ...parameters, ...cursor, per_page: PAGE_SIZE }),
    read: ({ data, headers }) => {
      const values = question.items(data).map(item => question.read(item));
      const next = nextPage(headers.link);
      return { values, ...(next && { next }) };
    },
    // A page may follow a full one without changing it, and so without
    // changing its ETag.
    isRemembered: ({ values, next }) =>
      next !== undefined || values.length < PAGE_SIZE,
  };
}

function nextPage(link: string | undefined): PageCursor | undefined {
  const parameters = nextPageParameters(link);
  const after = parameters?.get('after');
  const page = Number(parameters?.get('page'));
  if (after) {
    return { after };
  }
  return page > 1 ? { page } : undefined;
}

/**
 * The query parameters of the link to the next page of a response; nothing where
 * it is the last.
 */
export function nextPageParameters(
  link: string | undefined,
): URLSearchParams | undefined {
  for (const part of link?.split(',') ?? []) {
    const [, url, type] = /^\s*<([^>]*)>;.*rel="([^"]*)"/.exec(part) ?? [];
    if (type === 'next' && URL.canParse(url)) {
      return new URL(url).searchParams;
    }
  }
  return undefined;
}
