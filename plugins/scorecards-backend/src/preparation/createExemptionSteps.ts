import { ImportedDay } from '@kumiki/backstage-plugin-scorecards-node';
import { CheckWording } from '@kumiki/backstage-plugin-scorecards-common';
import { Stores } from '../database/createDatabaseStores';
import { ExemptionQuery } from '../database/exemptions/whereExemption';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';

type Steps = Pick<
  ImportedDay,
  'grantExemption' | 'askForExemption' | 'revokeExemption'
>;

/**
 * What people do about exemptions on a day that is imported. Filled in again,
 * the day is the same.
 */
export function createExemptionSteps(
  { exemptions }: Pick<Stores, 'exemptions'>,
  {
    day,
    read,
  }: { day: string; read: () => Promise<readonly CurrentScorecard[]> },
): Steps {
  const wordingOf = async (about: {
    scorecard: string;
    check: string;
  }): Promise<CheckWording | undefined> => {
    const scorecard = (await read()).find(({ ref }) => ref === about.scorecard);
    const check = scorecard?.entity.spec.checks.find(
      ({ id }) => id === about.check,
    );
    return check && { rule: check.rule, when: check.when };
  };
  const findAbout = async (
    about: { entity: string; scorecard: string; check: string },
    query: Pick<ExemptionQuery, 'states'>,
  ) => {
    const found = await exemptions.find({
      ...{ entities: [about.entity], scorecards: [about.scorecard] },
      ...{ today: day, ...query },
    });
    return found.filter(({ check }) => check === about.check);
  };
  return {
    async grantExemption(exemption) {
      const wording = await wordingOf(exemption);
      await exemptions.grant({ ...exemption, wording });
    },
    async askForExemption({ refused, ...request }) {
      const known = await findAbout(request, {});
      const isKnown = known.some(
        it =>
          it.reason === request.reason &&
          it.askedBy === request.askedBy &&
          it.until === request.until,
      );
      const wording = await wordingOf(request);
      const id = isKnown
        ? undefined
        : await exemptions.ask({ ...request, wording }, day);
      if (id !== undefined && refused) {
        const decision = 'refused';
        await exemptions.decide(id, { ...refused, decision, today: day });
      }
    },
    async revokeExemption({ by, reason, ...about }) {
      for (const { id } of await findAbout(about, { states: ['granted'] })) {
        await exemptions.revoke(id, { by, reason, today: day });
      }
    },
  };
}
