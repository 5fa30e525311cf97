/**
 * The query parameters of one of the links of a response, such as the next or
 * the last page; nothing where there is no such link.
 */
export function linkParameters(
  link: string | undefined,
  relation: 'next' | 'last',
): URLSearchParams | undefined {
  for (const part of link?.split(',') ?? []) {
    const [, url, type] = /^\s*<([^>]*)>;.*rel="([^"]*)"/.exec(part) ?? [];
    if (type === relation && URL.canParse(url)) {
      return new URL(url).searchParams;
    }
  }
  return undefined;
}
