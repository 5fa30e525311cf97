import { company } from '@internal/company';
import { Content, Header, Page } from '@backstage/core-components';
import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import { CatalogEntityPage, catalogPlugin } from '@backstage/plugin-catalog';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  EntityScorecardsCard,
  EntityScorecardsContent,
  EntityTeamScorecardsContent,
  HomePageMyTeamsScorecards,
  ScorecardsPage,
  scorecardsApiRef,
  scorecardsPlugin,
} from '../src/legacy';
import { recordedApi } from './recordedApi';

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
  .registerPlugin(scorecardsPlugin, catalogPlugin)
  .setAvailableLanguages(['en', 'ja'])
  .registerApi(
    createApiFactory({
      api: scorecardsApiRef,
      deps: {},
      factory: () => recordedApi(),
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
    path: '/scorecards',
    title: 'Scorecards',
    element: <ScorecardsPage />,
  })
  .addPage(entityPage('Component', 'payments', <EntityScorecardsContent />))
  .addPage(entityPage('Component', 'invoicing', <EntityScorecardsCard />))
  .addPage(entityPage('Group', 'product', <EntityTeamScorecardsContent />))
  .addPage({
    path: '/home',
    title: 'Home',
    element: <HomePageMyTeamsScorecards />,
  })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
  })
  .render();
