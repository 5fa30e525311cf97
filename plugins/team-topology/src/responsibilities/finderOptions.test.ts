import { Choice, suggest } from './finderOptions';

const mail = choice('mail', 'Mail and DNS', 'domains');
const domains = choice('domains', 'Domains');
const many = [...Array(80).keys()].map(index =>
  choice(`t${index}`, `Team ${index}`),
);

describe('suggest', () => {
  it('puts what is called so before what it is said of', () => {
    expect(suggest([mail, domains], 'domain')).toEqual({
      shown: [domains, mail],
      total: 2,
    });
  });

  it('suggests everything for nothing, up to what can be looked through', () => {
    const { shown, total } = suggest(many, '');
    expect(shown).toHaveLength(50);
    expect(total).toBe(80);
  });

  it('keeps what is chosen among them', () => {
    expect(suggest(many, '', { chosen: 't79' }).shown[0]).toBe(many[79]);
    expect(
      suggest([mail, domains], 'dns', { chosen: 'domains' }).shown,
    ).toEqual([domains, mail]);
    expect(suggest([mail], 'mail', { chosen: 'gone' }).shown).toEqual([mail]);
  });
});

function choice(id: string, label: string, text = ''): Choice {
  return { id, label, text };
}
