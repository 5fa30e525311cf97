import { chooseFaults } from './chooseFaults';
import { Fault } from './Fault';

const all = ['two-replicas', 'disk-full', 'crowd'].map(
  (id): Fault => ({ id, title: id, run: async () => {} }),
);
const idsOf = (...named: string[]) =>
  chooseFaults(all, named).map(({ id }) => id);

describe('chooseFaults', () => {
  it('takes all where none is named', () => {
    expect(idsOf()).toEqual(['two-replicas', 'disk-full', 'crowd']);
  });

  it('takes the named ones after the first', () => {
    expect(idsOf('crowd')).toEqual(['two-replicas', 'crowd']);
    expect(idsOf('two-replicas')).toEqual(['two-replicas']);
  });

  it('refuses a name that none has, rather than trying nothing', () => {
    expect(() => idsOf('crowds')).toThrow(
      'There is no fault crowds; there are two-replicas, disk-full, crowd',
    );
  });
});
