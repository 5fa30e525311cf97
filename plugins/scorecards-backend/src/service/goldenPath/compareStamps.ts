import { SeenStamp } from './Stamps';

/** 1.10 comes after 1.9. */
const VERSIONS = new Intl.Collator('en', { numeric: true });

/** By the ref and the version of the template; hidden ones and no template last, no version first. */
export function compareStamps(
  a: SeenStamp | undefined,
  b: SeenStamp | undefined,
): number {
  if (!a?.template || !b?.template) {
    return rankOf(a) - rankOf(b);
  }
  if (a.template !== b.template) {
    return a.template < b.template ? -1 : 1;
  }
  return VERSIONS.compare(a.version ?? '', b.version ?? '');
}

function rankOf(stamp: SeenStamp | undefined): number {
  return stamp?.template ? 0 : Number(!stamp) + 1;
}
