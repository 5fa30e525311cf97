import { Entity } from '@backstage/catalog-model';
import {
  component,
  group,
  interaction,
  optOut,
  responsibility,
  teamApi,
} from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';

const epochsOf = (...entities: Entity[]) =>
  buildOrgModel([group('sre'), group('billing'), ...entities], {
    at: '2024-06-01',
  }).epochs;

describe('epochs', () => {
  it('is empty where nothing has a date', () => {
    expect(epochsOf(teamApi('sre'))).toStrictEqual([]);
  });

  it('is the first day of an interaction and the day on which it ended', () => {
    expect(
      epochsOf(interaction('a', { since: '2024-01-15', ended: '2024-06-30' })),
    ).toStrictEqual(['2024-01-15', '2024-06-30']);
  });

  it('is the day after the last day, since that is when it is overdue', () => {
    expect(
      epochsOf(interaction('a', { since: '2024-01-15', until: '2024-02-29' })),
    ).toStrictEqual(['2024-01-15', '2024-03-01']);
  });

  it('leaves out dates that change nothing', () => {
    expect(
      epochsOf(
        interaction('overdue-already', {
          since: '2024-01-15',
          reviewBy: '2024-04-15',
          until: '2024-06-30',
        }),
        interaction('ended-before', {
          since: '2024-01-15',
          ended: '2024-05-01',
          until: '2024-09-30',
        }),
      ),
    ).toStrictEqual(['2024-01-15', '2024-04-16', '2024-05-01']);
  });

  it('is what an opt-out, an interim holding and a foundation bring', () => {
    expect(
      epochsOf(
        component('legacy-batch', { owner: 'billing' }),
        optOut('batch', { since: '2025-01-10', reviewBy: '2026-01-10' }),
        responsibility('mail'),
        teamApi('sre', {
          founded: '2021-04-01',
          interim: [
            {
              responsibility: 'mail',
              since: '2024-04-01',
              reviewBy: '2025-03-31',
            },
          ],
        }),
      ),
    ).toStrictEqual([
      '2021-04-01',
      '2024-04-01',
      '2025-01-10',
      '2025-04-01',
      '2026-01-11',
    ]);
  });

  it('lists a day once, whatever happens on it', () => {
    expect(epochsOf(interaction('a'), interaction('b'))).toStrictEqual([
      '2024-01-15',
    ]);
  });

  it('is the same whatever the date of the model', () => {
    const entities = [
      group('sre'),
      group('billing'),
      teamApi('billing', { founded: '2024-05-01' }),
      interaction('a', { until: '2024-09-30' }),
    ];
    const at = (date: string) => buildOrgModel(entities, { at: date }).epochs;

    expect(at('2000-01-01')).toStrictEqual([
      '2024-01-15',
      '2024-05-01',
      '2024-10-01',
    ]);
    expect(at('2030-01-01')).toStrictEqual(at('2000-01-01'));
  });

  it('has no day beyond the last that can be written', () => {
    expect(epochsOf(interaction('a', { until: '9999-12-31' }))).toStrictEqual([
      '2024-01-15',
    ]);
  });
});
