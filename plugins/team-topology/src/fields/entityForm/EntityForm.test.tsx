import { formBasisOf } from '@kumiki/backstage-plugin-team-topology-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { company } from '../../../dev/fixture';
import { renderForm } from '../__testUtils__/renderForm';
import { valuesOfEntity } from './valuesOfEntity';

jest.setTimeout(60_000);

const find = (ref: string): Entity => {
  const entity = company.find(it => stringifyEntityRef(it) === ref);
  if (!entity) {
    throw new Error(`There is no ${ref}`);
  }
  return entity;
};
const RUNTIME = 'capability:default/container-runtime';
const text = (title: string) => ({ title, type: 'string' });
const properties = {
  entity: { ...text('Capability'), 'ui:field': 'KumikiCapabilityPicker' },
  basis: { ...text('Basis'), 'ui:widget': 'hidden' },
  title: text('Title'),
  owner: { ...text('Owner'), 'ui:field': 'KumikiTeamPicker' },
  verdict: text('Answer'),
  reason: text('Reason'),
};
const step = { 'ui:field': 'KumikiEntityForm' };
const removing = {
  'ui:field': 'KumikiEntityForm',
  'ui:options': { fills: false, showReferrers: true },
};
const entities = [...company];
const catalog = () => catalogApiMock({ entities });

describe('KumikiEntityForm', () => {
  it('fills in what the chosen entity says, and with what', async () => {
    const { create } = renderForm(properties, {
      step,
      entities,
      catalog: catalog(),
      formData: { entity: 'container-runtime' },
    });
    expect(await screen.findByText(/^Prefilled from/)).toBeInTheDocument();
    const { metadata, spec } = find(RUNTIME);
    expect(await create()).toMatchObject({
      entity: RUNTIME,
      basis: formBasisOf(find(RUNTIME)),
      title: metadata.title,
      verdict: spec?.verdict,
      owner: expect.stringMatching(/^group:default\//),
    });
  });

  it('keeps what a link has filled in', async () => {
    const { create } = renderForm(properties, {
      step,
      entities,
      catalog: catalog(),
      formData: { entity: RUNTIME, verdict: 'retiring', reason: 'Enough' },
    });
    await screen.findByText(/^Prefilled from/);
    expect(await create()).toMatchObject({
      verdict: 'retiring',
      reason: 'Enough',
    });
  });

  it('says that it could not be loaded, and takes what is typed', async () => {
    const api = catalog();
    api.getEntityByRef = jest.fn().mockRejectedValue(new Error('Away'));
    const { create } = renderForm(properties, {
      step,
      entities,
      catalog: api,
      formData: { entity: RUNTIME, verdict: 'planned' },
    });
    expect(
      await screen.findByText(/Fields you leave empty stay unchanged/),
    ).toBeInTheDocument();
    const values = await create();
    expect([values.verdict, values.basis]).toEqual(['planned', undefined]);
  });

  it('says what refers to it, and fills in nothing', async () => {
    const { create } = renderForm(properties, {
      step: removing,
      entities,
      catalog: catalog(),
      formData: { entity: RUNTIME },
    });
    expect(await screen.findByText(/refers? to it: /)).toBeInTheDocument();
    const values = await create();
    expect([values.basis, values.title]).toEqual([undefined, undefined]);
  });

  it('speaks Japanese', async () => {
    renderForm(properties, {
      step: removing,
      entities,
      catalog: catalog(),
      language: 'ja',
      formData: { entity: RUNTIME },
    });
    await waitFor(() =>
      expect(screen.getByText(/件から参照されています/)).toBeVisible(),
    );
  });
});

describe('what an entity fills in', () => {
  const entity = (kind: string, spec: Entity['spec']): Entity => ({
    apiVersion: 'kumiki.dev/v1alpha1',
    kind,
    metadata: { name: 'a', namespace: 'other', title: 'A' },
    spec,
  });

  it.each([
    [
      entity('TeamInteraction', {
        mode: 'facilitating',
        from: 'sre',
        to: ['billing', 'group:default/guardian'],
        since: '2026-01-01',
        ended: '2026-02-01',
        people: [{ user: 'tanaka', allocation: 0.5 }],
      }),
      {
        title: 'A',
        interaction: {
          mode: 'facilitating',
          from: 'group:other/sre',
          to: ['group:other/billing', 'group:default/guardian'],
          since: '2026-01-01',
          ended: undefined,
          people: [{ user: 'user:other/tanaka', allocation: 0.5 }],
        },
      },
    ],
    [
      entity('Responsibility', { parent: 'mail', area: 'corporate' }),
      { parent: 'responsibility:other/mail', area: 'corporate' },
    ],
    [
      entity('OptOut', {
        instead: 'EC2',
        maintainedBy: 'billing',
        reason: 'Why not',
        reviewBy: '2026-01-01',
      }),
      {
        alternative: 'EC2',
        maintainedBy: 'group:other/billing',
        reviewBy: '2026-01-01',
      },
    ],
    [entity('Component', { owner: 'sre' }), { title: 'A' }],
  ])('%#', (given, expected) => {
    expect(valuesOfEntity(given)).toMatchObject(expected);
  });
});
