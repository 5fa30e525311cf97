import fc from 'fast-check';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  compileScorecard,
  evaluate,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  buildOrgModel,
  Calendar,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { mutatedEntity } from '../__testUtils__/hostileEntities';
import { refusalOf } from '../__testUtils__/refusalOf';
import { readToday, TODAY } from '../examples/__testUtils__/readExamples';
import { ACCEPTED_KINDS } from '../kindDefinitions';
import { TeamTopologyEntityProcessor } from '../TeamTopologyEntityProcessor';

jest.setTimeout(60_000);

const today = readToday();
const processor = TeamTopologyEntityProcessor.create({
  calendar: Calendar.utc,
});

/** What the catalog takes in is related and modelled like any other. */
async function expectToBeUsable(entity: Entity): Promise<void> {
  await processor.postProcessEntity(
    entity,
    { type: 'url', target: 'https://example.com' },
    emitted => expect(emitted.type).toBe('relation'),
  );
  const { teams } = buildOrgModel(withEntity(entity), { at: TODAY });
  expect(teams.length).toBeGreaterThan(0);
}

/** A refusal names a field, and is no longer than somebody would read. */
function expectToBeClear(message: string): void {
  expect(message).toMatch(/\bspec\b|^The entity is (?:too|nested)/);
  expect(message.length).toBeLessThan(5_000);
}

/** The demo organisation with another entity in the place of the one of that ref. */
function withEntity(entity: Entity): Entity[] {
  const ref = stringifyEntityRef(entity);
  return [...today.filter(it => stringifyEntityRef(it) !== ref), entity];
}

describe.each(ACCEPTED_KINDS)('an example of a %s with changes', kind => {
  it('is accepted, or refused in a sentence that names the field', async () => {
    let accepted = 0;
    const before = Object.getOwnPropertyNames(Object.prototype);
    await fc.assert(
      fc.asyncProperty(mutatedEntity(kind), async entity => {
        const message = await refusalOf(entity);
        if (message === 'accepted') {
          accepted += 1;
          await expectToBeUsable(entity);
        } else {
          expectToBeClear(message);
        }
      }),
      { numRuns: 100 },
    );
    expect(accepted).toBeGreaterThan(0);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('harms no other entity, even where nobody refused it', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedEntity(kind), async entity => {
        const ref = stringifyEntityRef(entity);
        const others = today.filter(it => stringifyEntityRef(it) !== ref);
        const good = buildOrgModel(others, { at: TODAY });
        const model = buildOrgModel([...others, entity], { at: TODAY });
        // A group that only this entity describes is a team because of it.
        const described = model.teams.find(({ teamApi }) => teamApi === ref);
        const otherTeams = ({ teams }: OrgModel) =>
          teams.map(team => team.ref).filter(it => it !== described?.ref);
        expect(otherTeams(model)).toEqual(otherTeams(good));
        const own = (items: { ref: string }[]) =>
          items.map(item => item.ref).filter(it => it !== ref);
        expect(own(model.interactions)).toEqual(own(good.interactions));
        expect(own(model.responsibilities)).toEqual(own(good.responsibilities));
        expect(own(model.capabilities)).toEqual(own(good.capabilities));
        expect(own(model.optOuts)).toEqual(own(good.optOuts));
        if (kind === 'Scorecard') {
          const compiled = compileScorecard(entity as ScorecardEntity, []);
          today.forEach(it =>
            evaluate(compiled, { entity: it, facts: [], now: new Date(TODAY) }),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
