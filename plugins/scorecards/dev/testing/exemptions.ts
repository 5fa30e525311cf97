import {
  EntityExemptions,
  Exemption,
  ScorecardsApi,
} from '@kumiki/backstage-plugin-scorecards-common';
import { recordedApi } from '../recordedApi';

const READINESS = 'scorecard:default/production-readiness';
export const GUARDIAN_WEB = 'component:default/guardian-web';
export const TODAY = '2026-03-01';

/** An exemption of a service from a check, with what differs. */
export function exemptionOf(differences: Partial<Exemption> = {}): Exemption {
  return {
    id: 'one',
    entity: GUARDIAN_WEB,
    title: 'Guardian web',
    owners: ['group:default/guardian'],
    scorecard: READINESS,
    scorecardTitle: 'Production readiness',
    check: 'docs',
    checkTitle: 'It has documentation',
    state: 'granted',
    reason: 'The documentation moves',
    until: '2026-06-01',
    endsInDays: 92,
    renewals: 1,
    askedBy: 'user:default/jane',
    askedAt: '2026-02-01T09:00:00.000Z',
    decidedBy: 'user:default/mori',
    decidedAt: '2026-02-02T09:00:00.000Z',
    drift: [],
    log: [
      {
        event: 'asked',
        at: '2026-02-01T09:00:00.000Z',
        by: 'user:default/jane',
      },
      {
        event: 'granted',
        at: '2026-02-02T09:00:00.000Z',
        by: 'user:default/mori',
        reason: 'Until the move is done',
      },
    ],
    may: [],
    ...differences,
  };
}

/** The recorded backend, which knows these exemptions of the service. */
export function apiWithExemptions(
  differences: Partial<EntityExemptions> = {},
): ScorecardsApi {
  const api = recordedApi();
  const entityExemptions: EntityExemptions = {
    entity: GUARDIAN_WEB,
    today: TODAY,
    items: [],
    checks: [
      {
        scorecard: READINESS,
        check: 'docs',
        mayAsk: true,
        latest: '2026-08-28',
        approver: 'group:default/sre',
      },
    ],
    ...differences,
  };
  jest.spyOn(api, 'getEntityExemptions').mockResolvedValue(entityExemptions);
  jest.spyOn(api, 'listExemptions').mockResolvedValue({
    today: TODAY,
    items: entityExemptions.items,
    totalItems: entityExemptions.items.length,
  });
  for (const name of [
    'askExemption',
    'decideExemption',
    'revokeExemption',
    'renewExemption',
  ] as const) {
    jest.spyOn(api, name).mockResolvedValue(exemptionOf());
  }
  return api;
}
