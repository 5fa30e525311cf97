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
