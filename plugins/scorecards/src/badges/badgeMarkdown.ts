/**
 * The Markdown that shows a badge and leads to the page of the entity.
 *
 * @param about - `picture` and `page` are addresses with scheme and host
 */
export function badgeMarkdown(about: {
  title: string;
  picture: string;
  page: string;
}): string {
  const title = about.title.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
  const [picture, page] = [about.picture, about.page].map(it =>
    it.replace(/[()\s<>]/g, encodeURIComponentOfAll),
  );
  return `[![${title}](${picture})](${page})`;
}

/** `encodeURIComponent` leaves brackets as they are. */
function encodeURIComponentOfAll(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
