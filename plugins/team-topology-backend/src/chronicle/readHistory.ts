import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityVersion } from '@kumiki/backstage-plugin-team-topology-common';
import { digestOf, guardCatalog } from '../service/DefaultOrgModelService';
import { KeptOrganisation, OrganisationNow } from './KeptOrganisation';
import { ReaderView } from './ReaderView';

/** What a reader may see of everything that was ever kept. */
export interface ReadHistory {
  now: OrganisationNow;
  versions: readonly EntityVersion[];
  /** What of it is to be withheld from the reader. */
  hidden: ReadonlySet<string>;
  /** Differs wherever what the reader sees does. */
  key: string;
}

/** Asks for it with a number of statements and catalog calls that does not depend on how much there is. */
export async function readHistory(
  { kept, readers }: { kept: KeptOrganisation; readers: ReaderView },
  options: { credentials: BackstageCredentials },
): Promise<ReadHistory> {
  const now = await kept.now();
  const versions = await kept.ever(now);
  const hidden = await guardCatalog(() =>
    readers.findHidden(now, { ...options, past: everything(versions) }),
  );
  const key = [now.digest, now.state.revision, digestOf(hidden)].join(' ');
  return { now, versions, hidden, key };
}

/** All of the past at once, to ask what of it is hidden. */
function everything(versions: readonly EntityVersion[]) {
  return {
    refs: [...new Set(versions.map(({ ref }) => ref))],
    entities: versions.map(({ entity }) => entity),
  };
}
