import { HttpOperation } from './HttpOperation';

/** The path of a request, from parts that are encoded already. */
export function writePath(
  { parameters, path }: HttpOperation,
  segments: readonly string[],
  fields: readonly string[],
): string {
  let written = path;
  for (const [index, { name }] of parameters
    .filter(it => it.in === 'path')
    .entries()) {
    written = written.replace(`{${name}}`, () => segments[index]);
  }
  return fields.length > 0 ? `${written}?${fields.join('&')}` : written;
}
