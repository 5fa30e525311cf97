import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  findSmells,
  OrgModel,
  OrgSmells,
  SmellEvidence,
  smellEvidenceOf,
  SmellThresholds,
  withhold,
} from '@kumiki/backstage-plugin-team-topology-common';
import { LRUCache } from 'lru-cache';
import { KeptOrganisation } from '../chronicle/KeptOrganisation';
import { ReaderView } from '../chronicle/ReaderView';
import { digestOf, guardCatalog } from '../service/DefaultOrgModelService';
import { OrgModelService } from '../service/OrgModelService';

/** A few readers and dates are enough, as of models. */
const MAX_KEPT = 24;

/** What was found, and in what. */
export interface FoundSmells {
  model: OrgModel;
  found: OrgSmells;
  /** Absent where components are not known. */
  evidence?: SmellEvidence;
  /** Whether nothing of the day is hidden from the reader. */
  isWhole: boolean;
}

/**
 * Finds smells in what a reader sees of a day: both the model and the components
 * beside it are without what is hidden from them.
 */
export class SmellReader {
  readonly #options: Parameters<typeof SmellReader.create>[0];
  readonly #found = new LRUCache<string, FoundSmells>({ max: MAX_KEPT });

  static create(options: {
    kept: KeptOrganisation;
    orgModel: OrgModelService;
    readers: ReaderView;
    thresholds: SmellThresholds;
  }): SmellReader {
    return new SmellReader(options);
  }

  private constructor(options: Parameters<typeof SmellReader.create>[0]) {
    this.#options = options;
  }

  /** @param at - a day that exists; today where it is absent */
  async read(
    at: string | undefined,
    options: { credentials: BackstageCredentials },
  ): Promise<FoundSmells> {
    const { kept, orgModel, readers, thresholds } = this.#options;
    const { state: begun } = await kept.now();
    // This is where it is decided whether the caller may read the organisation.
    const model = await orgModel.getModel({ at }, options);
    const now = await kept.now();
    const past =
      model.boundaries === undefined ? undefined : await kept.on(model.at, now);
    const hidden = await guardCatalog(() =>
      readers.findHidden(now, { ...options, past }),
    );
    const key = [
      ...[model.at, model.boundaries ?? '', now.digest, past?.digest ?? ''],
      ...[digestOf(hidden), now.state.revision],
    ].join(' ');
    const known = this.#found.get(key);
    if (known) {
      return known;
    }
    const { entities } = past ?? now;
    const evidence = smellEvidenceOf(model, withhold(entities, hidden));
    const found: FoundSmells = {
      model,
      found: findSmells(model, {
        evidence,
        knownSince: (await kept.first(now)).days,
        thresholds,
      }),
      evidence,
      isWhole: hidden.size === 0,
    };
    // Something may have been recorded since the model was built.
    if (now.state.revision === begun.revision) {
      this.#found.set(key, found);
    }
    return found;
  }
}
