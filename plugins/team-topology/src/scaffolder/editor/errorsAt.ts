/** The messages that the validation has put to a part of a field. */
export function errorsAt(errors: unknown, path: string[]): string[] {
  const [name, ...rest] = path;
  if (typeof errors !== 'object' || errors === null) {
    return [];
  }
  if (name !== undefined) {
    return errorsAt(Reflect.get(errors, name), rest);
  }
  const messages: unknown = Reflect.get(errors, '__errors');
  return Array.isArray(messages) ? messages.map(String) : [];
}
