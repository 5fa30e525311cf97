/** PostgreSQL takes neither a NUL nor half of a surrogate pair. */
export function toStorableText(text: string): string {
  return Buffer.from(text.replaceAll('\0', '\uFFFD'), 'utf8').toString('utf8');
}
