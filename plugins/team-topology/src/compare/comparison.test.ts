import { OrgChange } from '@kumiki/backstage-plugin-team-topology-common';
import { changeLanguage, defaultSince, mentions } from './comparison';

describe('defaultSince', () => {
  it.each([
    ['a year before', ['2020-01-01'], '2023-06-02'],
    ['a year before, where nothing is dated', [], '2023-06-02'],
    ['the first date, where that is later', ['2024-01-01'], '2024-01-01'],
    ['a year before, where all is in the future', ['2025-01-01'], '2023-06-02'],
  ])('is %s', (_, epochs, expected) => {
    expect(defaultSince({ at: '2024-06-01', epochs })).toBe(expected);
  });
});

describe('changeLanguage', () => {
  it('is the language of the app, where there are sentences in it', () => {
    expect(changeLanguage('ja')).toBe('ja');
    expect(changeLanguage('fr')).toBe('en');
  });
});

describe('mentions', () => {
  const change = {
    ref: 'responsibility:default/dns',
    before: undefined,
    after: { acceptedBy: ['group:default/sre'] },
  } as unknown as OrgChange;

  it('finds what a change is about and what it names', () => {
    expect(mentions(change, 'responsibility:default/dns')).toBe(true);
    expect(mentions(change, 'group:default/sre')).toBe(true);
    expect(mentions(change, 'group:default/it')).toBe(false);
  });
});
