import { remedyAbout } from '../evaluator/remedies';

/**
 * What a remedy links to.
 *
 * - `template`: the form of a software template
 * - `guide`: anything else
 *
 * @public
 */
export interface RemedyLink {
  kind: 'template' | 'guide';
  text: string;
  href: string;
}

/** A remedy of nothing but links would become a wall of buttons. */
const MOST_LINKS = 5;

// Neither part can contain its own end, so this takes linear time.
const LINK = /\[([^[\]]{1,300})\]\(([^()\s]{1,2000})\)/g;
const TEMPLATE = /^\/create\/templates\/[^/?#]+\/[^/?#]+/;

/**
 * The links of a remedy, in the order in which they stand there, at most five;
 * forms of templates open with the entity filled in where the remedy says where.
 * Only links to pages of this instance and to the web are given.
 *
 * @param remedy - Markdown
 * @param entityRef - the entity that it is for; forms open empty where it is absent
 * @public
 */
export function remedyLinks(remedy: string, entityRef?: string): RemedyLink[] {
  const links: RemedyLink[] = [];
  for (const [, text, written] of remedy.matchAll(LINK)) {
    const href = remedyAbout(written, entityRef);
    if (links.length < MOST_LINKS && isAddress(href)) {
      const kind = TEMPLATE.test(href) ? 'template' : 'guide';
      links.push({ kind, text: text.trim(), href });
    }
  }
  return links;
}

/** A path of this instance, or an address of the web: nothing that runs a script. */
function isAddress(href: string): boolean {
  return /^(https?:\/\/|\/(?![/\\]))/i.test(href);
}
