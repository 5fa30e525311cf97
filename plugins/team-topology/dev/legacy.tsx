import { Content, Header, Page } from '@backstage/core-components';
import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import { CatalogEntityPage, catalogPlugin } from '@backstage/plugin-catalog';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  EntityCapabilityCard,
  EntityCapabilityContent,
  EntityHistoryCard,
  EntityResponsibilityCard,
  EntityTeamApiContent,
  EntityTeamInteractionCard,
  EntityTeamTopologyCard,
  TeamTopologyPage,
  teamTopologyApiRef,
  teamTopologyPlugin,
} from '../src/legacy';
import { company, FixtureTeamTopologyApi } from './fixture';

const entityPage = (kind: string, name: string, content: JSX.Element) => {
  const entity = company.find(
    item => item.kind === kind && item.metadata.name === name,
  );
  return {
    title: `${kind} ${name}`,
    path: `/${kind}/${name}`,
    element: (
      <EntityProvider entity={entity}>
        <Page themeId="tool">
          <Header title={`${kind} ${name}`} />
          <Content>{content}</Content>
        </Page>
      </EntityProvider>
    ),
  };
};

createDevApp()
  .registerPlugin(teamTopologyPlugin, catalogPlugin)
  .setAvailableLanguages(['en', 'ja'])
  .registerApi(
    createApiFactory({
      api: teamTopologyApiRef,
      deps: {},
      factory: () => FixtureTeamTopologyApi.create(company),
    }),
  )
  .registerApi(
    createApiFactory({
      api: catalogApiRef,
      deps: {},
      factory: () => catalogApiMock({ entities: company }),
    }),
  )
  .addPage({
    path: '/team-topology',
    title: 'Team topology',
    element: <TeamTopologyPage />,
  })
  .addPage(entityPage('Group', 'sre', <EntityTeamApiContent />))
  .addPage(entityPage('Group', 'billing', <EntityTeamTopologyCard />))
  .addPage(
    entityPage('TeamInteraction', 'on-call', <EntityTeamInteractionCard />),
  )
  .addPage(
    entityPage('Capability', 'container-runtime', <EntityCapabilityContent />),
  )
  .addPage(
    entityPage('Capability', 'virtual-machines', <EntityCapabilityCard />),
  )
  .addPage(
    entityPage('Responsibility', 'mail-and-dns', <EntityResponsibilityCard />),
  )
  .addPage(entityPage('Responsibility', 'databases', <EntityHistoryCard />))
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
  })
  .render();
