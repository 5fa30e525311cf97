import { CapabilityVerdict } from '@kumiki/backstage-plugin-team-topology-common';
import { screen } from '@testing-library/react';
import { declarationOf } from '../../dev/fixture/entityOf';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { CapabilityCard } from './CapabilityCard';

describe('CapabilityCard', () => {
  it('says how to get what is offered', async () => {
    renderInCompany(<CapabilityCard />, {
      on: entityOf('Capability', 'container-runtime'),
    });
    expect(await screen.findByText('Use it')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Get it' })).toHaveAttribute(
      'href',
      '/create/templates/default/golden-path-service',
    );
    expect(
      screen.getByRole('link', { name: /Read the guide/ }),
    ).toHaveAttribute('href', 'https://docs.example.com/runtime');
    expect(screen.getByText('run a scheduled job')).toBeInTheDocument();
    expect(
      screen.getByText('Self-service: no need to ask anybody'),
    ).toBeInTheDocument();
    expect(screen.getByText('within 1 hour')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'sre' })).toBeInTheDocument();
  });

  it('says why something cannot be had, and what to use instead', async () => {
    renderInCompany(<CapabilityCard />, {
      on: entityOf('Capability', 'virtual-machines'),
    });
    expect(await screen.findByText('Not offered')).toBeInTheDocument();
    expect(screen.getByText('Nobody could patch them.')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'container-runtime' }),
    ).toBeInTheDocument();
  });

  it.each<[CapabilityVerdict, string]>([
    ['planned', 'Not available yet.'],
    ['retiring', 'Deprecated: do not adopt it. It will be removed.'],
  ])('does not invite to use what is %s', async (verdict, answer) => {
    renderInCompany(<CapabilityCard />, {
      on: declarationOf('Capability', 'something', {
        owner: 'sre',
        needs: [],
        verdict,
        template: 'template:default/something',
        reason: 'Because.',
      }),
    });
    expect(await screen.findByText(answer)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Get it' })).toBeNull();
  });
});
