import { InteractionTerms, isSameInteraction } from './isSameInteraction';

const terms: InteractionTerms = {
  mode: 'collaboration',
  from: 'group:default/sre',
  to: ['group:default/billing'],
  purpose: 'Alerts',
  since: '2026-11-01',
};

describe('isSameInteraction', () => {
  it.each<[string, Partial<InteractionTerms>]>([
    ['the same', {}],
    ['a purpose in other letters', { purpose: ' alerts ' }],
    [
      'teams that collaborate, the other way round',
      { from: 'group:default/billing', to: ['group:default/sre'] },
    ],
  ])('is true of %s', (_, other) => {
    expect(isSameInteraction(terms, { ...terms, ...other })).toBe(true);
  });

  it.each<[string, Partial<InteractionTerms>]>([
    ['another mode', { mode: 'facilitating' }],
    ['a team of the same name elsewhere', { from: 'group:other/sre' }],
    ['one team more', { to: ['group:default/billing', 'group:default/b'] }],
    ['another purpose', { purpose: 'Invoices' }],
    ['no purpose', { purpose: undefined }],
    ['another capability', { capability: 'capability:default/queue' }],
    ['another day', { since: '2026-11-02' }],
  ])('is false of %s', (_, other) => {
    expect(isSameInteraction(terms, { ...terms, ...other })).toBe(false);
  });

  it('tells who helps from who is helped', () => {
    const helping = { ...terms, mode: 'facilitating' };
    const helped = {
      ...helping,
      from: 'group:default/billing',
      to: ['group:default/sre'],
    };
    expect(isSameInteraction(helping, helped)).toBe(false);
  });
});
