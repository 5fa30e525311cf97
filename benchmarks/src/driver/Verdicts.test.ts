import { checks } from '../organisation/checks';
import { factsOf } from '../organisation/facts';
import { Verdicts } from './Verdicts';

const entity = 'component:default/service-20';
const right = (version: number) =>
  checks(10).map(({ id, holds }) => ({
    check: id,
    passes: holds(factsOf(20, version)),
  }));

describe('Verdicts', () => {
  it('counts what is right', () => {
    const verdicts = Verdicts.create(10);

    verdicts.compare(entity, right(0));

    expect(verdicts.compared).toBe(10);
  });

  it('refuses a verdict that is wrong', () => {
    const [first, ...others] = right(0);

    expect(() =>
      Verdicts.create(10).compare(entity, [
        { ...first, passes: !first.passes },
        ...others,
      ]),
    ).toThrow('check-0 on component:default/service-20');
  });

  it('refuses what is missing, and what is there twice', () => {
    const [first, ...others] = right(0);

    expect(() => Verdicts.create(10).compare(entity, others)).toThrow();
    expect(() =>
      Verdicts.create(10).compare(entity, [others[0], ...others]),
    ).toThrow();
    expect(first.check).toBe('check-0');
  });

  it('refuses a check that nobody knows', () => {
    const [, ...others] = right(0);

    expect(() =>
      Verdicts.create(10).compare(entity, [
        { check: 'check-99', passes: true },
        ...others,
      ]),
    ).toThrow('check-99');
  });

  it('goes by the version of the facts', () => {
    const verdicts = Verdicts.create(50);
    const all = (index: number, version: number) =>
      checks(50).map(({ id, holds }) => ({
        check: id,
        passes: holds(factsOf(index, version)),
      }));
    const changed = Array.from({ length: 50 }, (_, at) => at * 20).filter(
      at => JSON.stringify(all(at, 0)) !== JSON.stringify(all(at, 1)),
    );
    const ref = `component:default/service-${changed[0]}`;
    verdicts.setVersion(1);

    verdicts.compare(ref, all(changed[0], 1));
    expect(() => verdicts.compare(ref, all(changed[0], 0))).toThrow();
    // Not every change of a fact changes a verdict.
    expect(changed.length).toBeGreaterThan(10);
  });
});
