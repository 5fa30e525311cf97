import {
  OrgModel,
  OrgResponsibility,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What somebody has to settle. */
export interface OpenQuestions {
  dropped: OrgResponsibility[];
  /** Only groups that are no longer in the catalog say that it is theirs. */
  orphaned: OrgResponsibility[];
  contested: OrgResponsibility[];
  /** Held for the time being, and the date of review has passed. */
  overdue: OrgResponsibility[];
}

/**
 * The responsibilities between the teams. Each question is listed once: where
 * it is declared, not at the headings above and at the parts below.
 */
export function openQuestions(
  model: OrgModel,
  compare: (a: string, b: string) => number,
): OpenQuestions {
  const overdue = new Set(
    model.teams.flatMap(team =>
      team.interim
        .filter(item => item.overdue)
        .map(({ responsibility }) => responsibility),
    ),
  );
  const own = model.responsibilities
    .filter(({ stateFrom }) => ['declaration', 'nothing'].includes(stateFrom))
    .sort((a, b) => compare(a.title, b.title));
  return {
    dropped: own.filter(({ state }) => state === 'dropped'),
    orphaned: own.filter(({ state }) => state === 'orphaned'),
    contested: own.filter(({ state }) => state === 'contested'),
    overdue: own.filter(
      ({ ref, state }) => state === 'interim' && overdue.has(ref),
    ),
  };
}
