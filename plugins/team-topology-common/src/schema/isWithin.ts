/**
 * Whether a field is another one or a part of it, such as `spec.to[1]` of `spec.to`.
 * @public
 */
export function isWithin(field: string, whole: string): boolean {
  return (
    field.startsWith(whole) && /^(?:$|[.[])/.test(field.slice(whole.length))
  );
}
