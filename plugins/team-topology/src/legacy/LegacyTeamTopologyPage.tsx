import { Content, Header, Page } from '@backstage/core-components';
import {
  TeamTopologyPage,
  TeamTopologyPageProps,
} from '../page/TeamTopologyPage';
import { useWords } from '../ui/useWords';

/** The page with the header that the new frontend system draws itself. */
export const LegacyTeamTopologyPage = (props: TeamTopologyPageProps) => {
  const { t } = useWords();
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <Content noPadding>
        <TeamTopologyPage {...props} />
      </Content>
    </Page>
  );
};
