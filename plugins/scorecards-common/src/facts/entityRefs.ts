/** The form of a ref; what stands in its parts is left to the catalog. */
const FULL_REF = /^[^:/]+:[^:/]+\/[^:/]+$/;

/** What the catalog takes for a kind, a namespace and a name unless told otherwise. */
const REF_IN_TEXT =
  /(?<![a-z0-9])[a-z][a-z0-9]{0,62}:[a-z0-9](?:[\w.-]{0,61}[a-z0-9])?\/[a-z0-9](?:[\w.-]{0,61}[a-z0-9])?/gi;

/**
 * Whether a text is an entity ref with kind, namespace and name, such as
 * `component:default/example`.
 * @public
 */
export function isFullEntityRef(text: string): boolean {
  return FULL_REF.test(text);
}

/**
 * Every full entity ref in a text, in lower case. Names that the catalog takes
 * only with validators of its own, and names without kind and namespace, are
 * not recognised.
 * @public
 */
export function entityRefsInText(text: string): string[] {
  return text.includes(':')
    ? [...text.matchAll(REF_IN_TEXT)].map(([ref]) =>
        ref.toLocaleLowerCase('en-US'),
      )
    : [];
}
