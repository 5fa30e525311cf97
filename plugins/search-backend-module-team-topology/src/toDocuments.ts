import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  buildOrgModel,
  OrgModel,
  readWaysOfWorking,
} from '@kumiki/backstage-plugin-team-topology-common';
import { piecesOf } from './piecesOf';

/**
 * A responsibility in the index, of the type `responsibility`. It holds what
 * the entity itself says and no more: who does it depends on what the reader
 * may see, so that whoever shows the document asks for the route.
 * @public
 */
export type ResponsibilityDocument = IndexableDocument & {
  /** The full, lower-case ref of the Responsibility. */
  entityRef: string;
  /** Empty where it has none. */
  area: string;
  /** Pieces of Japanese words, for search engines that know only spaces. */
  pieces: string[];
};

/**
 * A capability in the index, of the type `golden-path`. It holds what the
 * entity itself says and no more: who offers it, and by which template, depends
 * on what the reader may see.
 * @public
 */
export type GoldenPathDocument = IndexableDocument & {
  /** The full, lower-case ref of the Capability. */
  entityRef: string;
  /** offered, planned, not-offered or retiring. */
  verdict: string;
  /** self-service, request or assisted; empty where it does not say. */
  access: string;
  /** Pieces of Japanese words, for search engines that know only spaces. */
  pieces: string[];
};

/**
 * What a team says about itself in the index, of the type `team-api`. It names
 * no other team, and no responsibility.
 * @public
 */
export type TeamApiDocument = IndexableDocument & {
  /** The full, lower-case ref of the TeamApi. */
  entityRef: string;
  /** Pieces of Japanese words, for search engines that know only spaces. */
  pieces: string[];
};

const ANY_DAY = '2000-01-01';

/** One document for each responsibility among the entities. */
export function toResponsibilityDocuments(
  entities: Entity[],
): ResponsibilityDocument[] {
  return readAlone(entities).responsibilities.map(
    ({ ref, title, description = '', area = '' }) => ({
      title,
      text: joined([description, area, nameOf(ref)]),
      location: `/team-topology?${new URLSearchParams({
        view: 'responsibilities',
        responsibility: ref,
      })}`,
      entityRef: ref,
      area,
      pieces: piecesOf(title, description, area),
      authorization: { resourceRef: ref },
    }),
  );
}

/** One document for each capability among the entities. */
export function toGoldenPathDocuments(
  entities: Entity[],
): GoldenPathDocument[] {
  return readAlone(entities).capabilities.map(capability => {
    const { ref, title, description = '', needs, reason = '' } = capability;
    return {
      title,
      text: joined([needs.join(' · '), description, reason, nameOf(ref)]),
      // An index knows documents by their location, and two may have one need.
      location: `/team-topology?${new URLSearchParams({
        view: 'golden-paths',
        need: questionFor([...needs, title]),
        capability: ref,
      })}`,
      entityRef: ref,
      verdict: capability.verdict,
      access: capability.access ?? '',
      pieces: piecesOf(title, ...needs, description),
      authorization: { resourceRef: ref },
    };
  });
}

/** One document for each Team API among the entities. */
export function toTeamApiDocuments(entities: Entity[]): TeamApiDocument[] {
  return entities
    .filter(({ kind }) => kind === 'TeamApi')
    .map(entity => {
      const { name, namespace = DEFAULT_NAMESPACE, ...about } = entity.metadata;
      const { title = name, description = '' } = about;
      const { spec = {} } = entity;
      const mission = typeof spec.mission === 'string' ? spec.mission : '';
      const ways = readWaysOfWorking(spec);
      const { searchTerms = [], currentWork = [], serviceLevels = [] } = ways;
      const ref = stringifyEntityRef(entity);
      return {
        title,
        text: joined([
          ...[mission, description, searchTerms.join(' · ')],
          ...currentWork.map(item => item.title),
          ...serviceLevels.map(level => `${level.name}: ${level.target}`),
          ...[ways.versioning ?? '', name],
        ]),
        location: `/catalog/${namespace}/teamapi/${name}`,
        entityRef: ref,
        pieces: piecesOf(title, mission, description, ...searchTerms),
        authorization: { resourceRef: ref },
      };
    });
}

/**
 * What the entities say, read as everywhere else. There are no teams among
 * them, so that nothing in the model comes from anything but themselves, and
 * what is taken from it is the same on every day.
 */
function readAlone(entities: Entity[]): OrgModel {
  return buildOrgModel(entities, { at: ANY_DAY });
}

/**
 * What to ask to get the answer. In Latin letters, if it can be: others stand
 * in an address as numbers, and Lunr would take these for words.
 */
function questionFor(questions: string[]): string {
  return questions.find(text => /^[\x20-\x7e]+$/.test(text)) ?? questions[0];
}

function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

function joined(parts: string[]): string {
  return parts.filter(Boolean).join('\n');
}
