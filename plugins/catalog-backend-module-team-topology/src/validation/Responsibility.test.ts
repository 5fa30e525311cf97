import { entityOf } from '../__testUtils__/entityOf';
import { refusalOf } from '../__testUtils__/refusalOf';

const metadata = { name: 'mail-and-dns' };

describe('a Responsibility', () => {
  it.each([
    ['with nothing', {}],
    [
      'with everything',
      { parent: 'corporate-infrastructure', area: 'corporate' },
    ],
    [
      'with a parent of its own name in another namespace',
      { parent: 'corporate/mail-and-dns' },
    ],
  ])('is accepted %s', async (_, spec) => {
    expect(await refusalOf(entityOf('Responsibility', spec, metadata))).toBe(
      'accepted',
    );
  });

  it.each([
    [
      'itself as its parent',
      { parent: 'responsibility:default/mail-and-dns' },
      'spec.parent is "responsibility:default/mail-and-dns", the responsibility itself; allowed: another responsibility',
    ],
    [
      'a group as its parent',
      { parent: 'group:corporate-it' },
      'spec.parent is "group:corporate-it", the ref of a group; allowed: a responsibility ref, such as mail-and-dns or responsibility:default/mail-and-dns',
    ],
    [
      'several parents',
      { parent: ['corporate', 'product'] },
      'spec.parent is a list of 2; allowed: a responsibility ref, such as mail-and-dns or responsibility:default/mail-and-dns',
    ],
    [
      'a number for an area',
      { area: 7 },
      'spec.area is 7; allowed: text that is not blank',
    ],
    [
      'an owner, which a TeamApi says',
      { owner: 'sre' },
      'spec.owner is not a field of Responsibility; allowed: parent, area',
    ],
    [
      'a misspelt field',
      { parnet: 'corporate' },
      'spec.parnet is not a field of Responsibility; did you mean spec.parent?',
    ],
  ])('is refused with %s', async (_, spec, message) => {
    expect(await refusalOf(entityOf('Responsibility', spec, metadata))).toBe(
      message,
    );
  });

  it('is refused without a spec', async () => {
    const { spec, ...entity } = entityOf('Responsibility', {}, metadata);
    expect(await refusalOf(entity)).toBe(
      'spec is missing; allowed: an object with parent, area',
    );
  });
});
