import * as fc from 'fast-check';
import { DAYS, organisations } from '../model/__testUtils__/organisations';
import { buildOrgModel } from '../model/buildOrgModel';
import { OrgModel } from '../model/OrgModel';
import { LOAD_MEASURES, LoadMeasure, teamLoads } from './teamLoads';

const models = () =>
  fc
    .tuple(organisations(), fc.constantFrom(...DAYS), fc.boolean())
    .map(([entities, at, isPast]) =>
      buildOrgModel(entities, { at, today: isPast ? '2026-11-28' : at }),
    );

const sum = (model: OrgModel, measure: LoadMeasure) =>
  teamLoads(model).reduce((all, { total }) => all + (total[measure] ?? 0), 0);

describe('teamLoads', () => {
  it('adds up to what the model holds, each once', () => {
    fc.assert(
      fc.property(models(), model => {
        const counted = new Set(
          model.teams.filter(it => !it.isGrouping).map(({ ref }) => ref),
        );
        const among = (refs: readonly string[]) =>
          refs.filter(ref => counted.has(ref)).length;
        const total = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
        const inForce = model.interactions.filter(
          ({ state }) => state === 'active' || state === 'overdue',
        );
        const services = inForce.filter(it => it.mode === 'x-as-a-service');
        const served = new Set(
          services.flatMap(({ from, to }) =>
            counted.has(from) ? to.map(team => `${from} ${team}`) : [],
          ),
        );
        const isKnown = model.boundaries !== 'not-known';
        const expected: Partial<Record<LoadMeasure, number>> = {
          ownResponsibilities: isKnown
            ? total(model.responsibilities.map(it => among(it.acceptedBy)))
            : 0,
          interimResponsibilities: isKnown
            ? total(model.responsibilities.map(it => among(it.interimBy)))
            : 0,
          components: total(
            model.teams
              .filter(({ ref }) => counted.has(ref))
              .map(it => it.ownedComponentCount ?? 0),
          ),
          interactions: total(
            inForce.map(({ from, to }) => among([from, ...to])),
          ),
          provides: among(services.map(({ from }) => from)),
          consumes: total(services.map(({ to }) => among(to))),
          consumers: served.size,
        };
        for (const [measure, number] of Object.entries(expected)) {
          expect([measure, sum(model, measure as LoadMeasure)]).toEqual([
            ...[measure, number],
          ]);
        }
        expect(
          sum(model, 'provides') +
            sum(model, 'consumes') +
            sum(model, 'facilitates') +
            sum(model, 'isFacilitated') +
            sum(model, 'collaborations') +
            sum(model, 'undefinedInteractions'),
        ).toBe(sum(model, 'interactions'));
        expect(teamLoads(model).map(({ team }) => team)).toEqual(
          model.teams.map(({ ref }) => ref).filter(ref => counted.has(ref)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('divides what is known by members who are known, and nothing else', () => {
    fc.assert(
      fc.property(models(), model => {
        for (const { members, total, perMember } of teamLoads(model)) {
          for (const measure of LOAD_MEASURES) {
            const count = total[measure];
            expect(perMember?.[measure]).toBe(
              members && count !== undefined ? count / members : undefined,
            );
          }
        }
      }),
    );
  });
});
