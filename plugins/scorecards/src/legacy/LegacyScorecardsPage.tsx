import { Content, Header, Page } from '@backstage/core-components';
import { ScorecardsPage, ScorecardsPageProps } from '../page/ScorecardsPage';
import { useWords } from '../words/useWords';

/** The page with the header that the new frontend system draws itself. */
export const LegacyScorecardsPage = (props: ScorecardsPageProps) => {
  const { t } = useWords();
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <Content noPadding>
        <ScorecardsPage {...props} />
      </Content>
    </Page>
  );
};
