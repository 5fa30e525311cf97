import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { entityOf } from './__testUtils__/entityOf';
import { refusalOf } from './__testUtils__/refusalOf';
import { TeamTopologyEntityProcessor } from './TeamTopologyEntityProcessor';

const location = { type: 'url', target: 'https://example.com/teams.yaml' };

describe('TeamTopologyEntityProcessor', () => {
  describe('tells whose an entity is', () => {
    const teamApi = entityOf('TeamApi', { team: 'sre' });

    it.each([
      [
        'a Component',
        { apiVersion: 'backstage.io/v1alpha1', kind: 'Component' },
      ],
      [
        'a kind of the same name from elsewhere',
        { apiVersion: 'example.com/v1' },
      ],
      ['a kind of another Kumiki module', { kind: 'Survey' }],
    ])('and leaves %s to others', async (_, change) => {
      const entity = { ...teamApi, ...change, spec: { anything: true } };
      expect(await refusalOf(entity)).toBe('not ours');
    });

    it('and refuses a version that it does not know', async () => {
      expect(await refusalOf({ ...teamApi, apiVersion: 'kumiki.dev/v2' })).toBe(
        'apiVersion is "kumiki.dev/v2"; allowed for a TeamApi: kumiki.dev/v1alpha1',
      );
    });

    it('and refuses a kind in other letters', async () => {
      expect(await refusalOf({ ...teamApi, kind: 'TeamAPI' })).toBe(
        'kind is "TeamAPI"; allowed: TeamApi',
      );
    });
  });

  describe('says everything that is wrong at once', () => {
    it('one numbered sentence each, of fields and between them', async () => {
      const entity = entityOf('TeamInteraction', {
        mode: 'xaas',
        from: 'sre',
        to: ['sre'],
        since: '2024-01-15',
        until: '2024-01-01',
      });
      expect(await refusalOf(entity)).toBe(
        [
          '3 problems:',
          '(1) spec.mode is "xaas"; allowed: x-as-a-service, collaboration, facilitating, undefined',
          '(2) spec.to[0] is "sre", the team itself; allowed: another team',
          '(3) spec.until is "2024-01-01", which is before spec.since "2024-01-15"; allowed: that day or later',
        ].join('\n'),
      );
    });

    it('but no more than a person reads', async () => {
      const typos = Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [`field-${index}`, index]),
      );
      const message = await refusalOf(
        entityOf('TeamApi', { team: 'sre', ...typos }),
      );
      const lines = message.split('\n');
      expect(lines).toHaveLength(12);
      expect(lines[0]).toBe('500 problems:');
      expect(lines[11]).toBe('and 490 more');
    });

    it('and quotes no more than a line of a value', async () => {
      const entity = entityOf('TeamApi', {
        team: `group:${'x'.repeat(1_000_000)}`,
        ['y'.repeat(1_000_000)]: 'z',
      });
      const message = await refusalOf(entity);
      expect(message).toMatch(/spec\.team is "group:x{53}…"/);
      expect(message).toMatch(/spec\["y{59}…"\] is not a field of TeamApi/);
      expect(message.length).toBeLessThan(500);
    });
  });

  describe('relates the entities that are ours', () => {
    const interaction = entityOf('TeamInteraction', {
      mode: 'facilitating',
      from: 'sre',
      to: ['billing'],
      since: '2024-01-15',
      ended: '2024-06-30',
    });

    async function relationsAt(
      day: string,
      entity = interaction,
      calendar = Calendar.utc,
    ) {
      const now = () => new Date(day.includes('T') ? day : `${day}T12:00:00Z`);
      const processor = TeamTopologyEntityProcessor.create({
        calendar,
        now,
      });
      const emitted: CatalogProcessorResult[] = [];
      const result = await processor.postProcessEntity(entity, location, item =>
        emitted.push(item),
      );
      expect(result).toBe(entity);
      return emitted.map(item =>
        item.type === 'relation'
          ? [
              stringifyEntityRef(item.relation.source),
              item.relation.type,
              stringifyEntityRef(item.relation.target),
            ].join(' ')
          : item.type,
      );
    }

    it('as the days go by', async () => {
      const facilitates = 'group:default/sre facilitates group:default/billing';
      expect(await relationsAt('2024-01-14')).not.toContain(facilitates);
      expect(await relationsAt('2024-01-15')).toContain(facilitates);
      expect(await relationsAt('2024-06-29')).toContain(facilitates);
      expect(await relationsAt('2024-06-30')).not.toContain(facilitates);
    });

    it.each([
      // Ten past midnight on the first day, and five in the afternoon of the last.
      ['Asia/Tokyo', '2024-01-14T15:10:00Z'],
      ['America/Los_Angeles', '2024-06-30T00:00:00Z'],
    ])('as the days go by in %s, at %s', async (timeZone, now) => {
      const facilitates = 'group:default/sre facilitates group:default/billing';
      const there = Calendar.create(timeZone);
      expect(await relationsAt(now, interaction, there)).toContain(facilitates);
      expect(await relationsAt(now)).not.toContain(facilitates);
    });

    it('with every party, whatever the day', async () => {
      for (const day of ['2020-01-01', '2024-03-01', '2030-01-01']) {
        expect(await relationsAt(day)).toEqual(
          expect.arrayContaining([
            'teaminteraction:default/example interactionOf group:default/sre',
            'group:default/billing hasInteraction teaminteraction:default/example',
          ]),
        );
      }
    });

    it('with the team that answers for a scorecard', async () => {
      const scorecard = {
        ...entityOf('Scorecard', { owner: 'sre' }),
        metadata: { name: 'example', namespace: 'product' },
      };
      expect(await relationsAt('2024-03-01', scorecard)).toEqual([
        'scorecard:product/example ownedBy group:product/sre',
        'group:product/sre ownerOf scorecard:product/example',
      ]);
    });

    it('and no others', async () => {
      const group = { ...interaction, kind: 'Group' };
      expect(await relationsAt('2024-03-01', group)).toEqual([]);
    });
  });
});
