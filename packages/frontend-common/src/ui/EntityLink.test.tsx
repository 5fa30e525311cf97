import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { EntityLink } from './EntityLink';

describe('EntityLink', () => {
  it('leads to the page of the entity, by its title in the catalog', async () => {
    render(<EntityLink entityRef="group:default/sre" />);
    const link = await screen.findByRole('link', { name: 'Reliability' });
    expect(link).toHaveAttribute('href', '/catalog/default/group/sre');
  });

  it('names the namespace where another entity may have the same name', async () => {
    render(<EntityLink entityRef="group:bank/sre" />);
    expect(
      await screen.findByRole('link', { name: /Reliability.*bank/ }),
    ).toBeVisible();
  });

  it('names an entity that is not in the catalog without a link', async () => {
    render(<EntityLink entityRef="group:default/gone" known={false} />);
    expect(await screen.findByText('gone (not in the catalog)')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  function render(element: JSX.Element) {
    renderInTestApp(element, {
      apis: [
        [
          entityPresentationApiRef,
          {
            forEntity: entity => {
              const snapshot = {
                entityRef: String(entity),
                primaryTitle: 'Reliability',
              };
              return { snapshot, promise: Promise.resolve(snapshot) };
            },
          },
        ],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
  }
});
