import { Entity } from '@backstage/catalog-model';
import {
  group,
  responsibility,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { findRoute } from './findRoute';

type Spec = Parameters<typeof teamApi>[1];

const MAIL = 'responsibility:default/mail';

/** What is proposed for mail, with names for refs. */
function propose(
  apis: Record<string, Spec>,
  options: { more?: Entity[]; isPast?: boolean; from?: string } = {},
) {
  const { more = [], isPast = false, from } = options;
  const entities = [
    ...['a', 'b', 'c', 'd'].map(name => group(name)),
    responsibility('mail', { area: 'office' }),
    ...Object.entries(apis).map(([name, spec]) => teamApi(name, spec)),
    ...more,
  ];
  const { handOver } =
    findRoute(
      buildOrgModel(entities, {
        at: '2026-06-01',
        ...(isPast && { today: '2026-06-02' }),
      }),
      {
        responsibility: MAIL,
        ...(from && { from: `group:default/${from}` }),
      },
    ) ?? {};
  const name = (ref?: string) => ref?.split('/')[1];
  return (
    handOver && {
      to: name(handOver.to?.ref),
      because: handOver.because,
      from: name(handOver.from),
      redirect: handOver.redirect.map(name),
    }
  );
}

const does = { does: [{ responsibility: 'mail' }] };

const sends = (to: string) => ({
  doesNot: [{ responsibility: 'mail', handOffTo: to }],
});

const holds = (rightfulOwner?: string) => ({
  interim: [
    {
      responsibility: 'mail',
      since: '2025-01-01',
      ...(rightfulOwner && { rightfulOwner }),
    },
  ],
});

describe('the proposal how to settle a responsibility', () => {
  it('is none where a team has accepted it', () => {
    expect(propose({ a: does, b: sends('a') })).toBeUndefined();
  });

  it('is none for a past date, of which nobody knows', () => {
    expect(propose({ a: sends('b') }, { isPast: true })).toBeUndefined();
  });

  it('is where hand-offs end, and redirects those that send people elsewhere', () => {
    expect(propose({ a: sends('b'), b: sends('c'), d: sends('c') })).toEqual({
      to: 'c',
      because: 'hand-off',
      from: undefined,
      redirect: ['a'],
    });
  });

  it('is the same whomever somebody asks first', () => {
    const apis = { a: sends('b'), b: sends('c') };
    expect(propose(apis, { from: 'd' })).toEqual(propose(apis));
  });

  it('is the rightful owner that the team holding it names', () => {
    expect(propose({ a: holds('b'), c: sends('a'), d: sends('b') })).toEqual({
      to: 'b',
      because: 'rightful-owner',
      from: 'a',
      redirect: ['c'],
    });
  });

  it('names who has it where nobody knows whose it is', () => {
    expect(propose({ a: holds() })).toEqual({
      to: undefined,
      because: undefined,
      from: 'a',
      redirect: [],
    });
  });

  it('is the one of several claimants to which the others send people', () => {
    expect(propose({ a: does, b: does, c: sends('b') })).toEqual({
      to: 'b',
      because: 'hand-off',
      from: 'a',
      redirect: [],
    });
    expect(propose({ a: does, b: does })).toMatchObject({
      to: undefined,
      from: undefined,
    });
  });

  it('is the owner of what is beside it, unless that one has said no', () => {
    const beside = [
      responsibility('dns', { area: 'office' }),
      teamApi('b', { does: [{ responsibility: 'dns' }] }),
    ];
    expect(propose({}, { more: beside })).toMatchObject({
      to: 'b',
      because: 'neighbours',
    });
    const refusing = [
      beside[0],
      teamApi('b', {
        does: [{ responsibility: 'dns' }],
        doesNot: [{ responsibility: 'mail' }],
      }),
    ];
    expect(propose({}, { more: refusing })).toMatchObject({ to: undefined });
  });

  it('guesses nothing where nothing suggests anybody', () => {
    expect(propose({})).toEqual({
      to: undefined,
      because: undefined,
      from: undefined,
      redirect: [],
    });
  });

  it('releases a team that is gone from it', () => {
    const more = [teamApi('gone', does)];
    expect(propose({}, { more })).toMatchObject({ from: 'gone' });
  });
});
