const SUFFIX = /[^A-Za-z0-9]*fact[^A-Za-z0-9]*retriever$/i;

/** A name as rules can read it: `has-codeowners` and `HasCodeowners` are `hasCodeowners`. */
export function toCamelCase(name: string): string {
  const [first = '', ...rest] = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return [
    // `URLCount` is `urlCount`.
    first.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, capitals =>
      capitals.toLocaleLowerCase('en-US'),
    ),
    ...rest.map(startUpperCase),
  ].join('');
}

/**
 * The id of the provider that stands for a retriever. It begins with where the
 * facts come from, so that it is never that of another provider.
 */
export function toProviderId(retriever: string): string {
  const name = toCamelCase(retriever.replace(SUFFIX, '') || retriever);
  return `techInsights${startUpperCase(name)}`;
}

function startUpperCase(word: string): string {
  return word.charAt(0).toLocaleUpperCase('en-US') + word.slice(1);
}
