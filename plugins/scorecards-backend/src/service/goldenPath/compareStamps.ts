import { Stamp } from './Stamps';

/** 1.10 comes after 1.9. */
const VERSIONS = new Intl.Collator('en', { numeric: true });

/** By the ref and the version of the template; no template last, no version first. */
export function compareStamps(
  a: Stamp | undefined,
  b: Stamp | undefined,
): number {
  if (!a || !b) {
    return Number(!a) - Number(!b);
  }
  if (a.template !== b.template) {
    return a.template < b.template ? -1 : 1;
  }
  return VERSIONS.compare(a.version ?? '', b.version ?? '');
}
