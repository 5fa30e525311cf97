import { stringifyEntityRef } from '@backstage/catalog-model';
import { ScorecardEntity } from '../kinds/Scorecard';
import { levelFactName, mentionedLevels } from './levelFacts';

/**
 * Which levels a scorecard may not read, since they depend on its own: by the
 * ref of the scorecard, what they are called.
 * @public
 */
export function circularLevels(
  scorecards: readonly ScorecardEntity[],
): Map<string, Set<string>> {
  const graph = readGraph(scorecards);
  const circular = new Map<string, Set<string>>();
  for (const [name, { ref, mentions }] of graph) {
    const refused = [...mentions].filter(mentioned =>
      reaches(graph, mentioned, name),
    );
    if (refused.length > 0) {
      circular.set(ref, new Set(refused));
    }
  }
  return circular;
}

/**
 * Scorecards in an order in which each follows those whose levels it reads. Those
 * that read none stay where they are, before all others.
 * @public
 */
export function requiredFirst<T extends { entity: ScorecardEntity }>(
  scorecards: readonly T[],
): T[] {
  const graph = readGraph(scorecards.map(({ entity }) => entity));
  const byName = new Map(scorecards.map(it => [nameOf(it.entity), it]));
  const ordered = new Set<T>();
  const visiting = new Set<string>();
  const visit = (name: string) => {
    const scorecard = byName.get(name);
    if (!scorecard || visiting.has(name)) {
      return;
    }
    visiting.add(name);
    graph.get(name)?.mentions.forEach(visit);
    ordered.add(scorecard);
  };
  const reading = (it: T) => graph.get(nameOf(it.entity))?.mentions.size ?? 0;
  for (const isReading of [false, true]) {
    for (const scorecard of scorecards) {
      if (reading(scorecard) > 0 === isReading) {
        visit(nameOf(scorecard.entity));
      }
    }
  }
  // Of two that are called the same, nobody reads either.
  return [...ordered, ...scorecards.filter(it => !ordered.has(it))];
}

type Graph = Map<string, { ref: string; mentions: Set<string> }>;

function readGraph(scorecards: readonly ScorecardEntity[]): Graph {
  return new Map(
    scorecards.map(scorecard => [
      nameOf(scorecard),
      {
        ref: stringifyEntityRef(scorecard),
        mentions: mentionedLevels(scorecard),
      },
    ]),
  );
}

function nameOf(scorecard: ScorecardEntity): string {
  return levelFactName(stringifyEntityRef(scorecard));
}

/** Whether one depends on the other, or is it. */
function reaches(graph: Graph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) {
      return true;
    }
    if (!seen.has(name)) {
      seen.add(name);
      open.push(...(graph.get(name)?.mentions ?? []));
    }
  }
  return false;
}
