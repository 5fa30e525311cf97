import { Button, Flex, Text } from '@backstage/ui';
import {
  OrgModel,
  OrgResponsibility,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestView } from '@kumiki/frontend-common';
import { ReactNode, useId } from 'react';
import { useOrgModel } from '../model/useOrgModel';
import { ResponsibilityStateLabel } from '../responsibilities/ResponsibilityState';
import { useWords } from '../ui/useWords';

const MOST = 4;

const UNSETTLED = ['dropped', 'orphaned', 'contested'];

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What could be asked of an organisation: what needs somebody, and what is on offer. */
export function examplesOf(
  model: OrgModel,
  language: string,
): { unsettled: OrgResponsibility[]; needs: string[] } {
  const isRead = (need: string) => JAPANESE.test(need) === (language === 'ja');
  return {
    unsettled: model.responsibilities
      .filter(
        ({ state, stateFrom }) =>
          UNSETTLED.includes(state) && stateFrom !== 'children',
      )
      .slice(0, MOST),
    needs: model.capabilities
      .filter(({ verdict }) => verdict === 'offered')
      .flatMap(({ needs }) => needs.find(isRead) ?? [])
      .slice(0, MOST),
  };
}

const Examples = (props: { title: string; children: ReactNode[] }) => {
  const id = useId();
  return props.children.length === 0 ? null : (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="2">
        <Text as="h3" weight="bold" id={id}>
          {props.title}
        </Text>
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {props.children}
        </Flex>
      </Flex>
    </section>
  );
};

/** Questions to begin with, while none is asked. */
export const AskExamples = (props: { onAsk(question: string): void }) => {
  const { t, language } = useWords();
  const { onAsk } = props;
  const request = useOrgModel();
  return (
    <RequestView request={request}>
      {model => {
        const { unsettled, needs } = examplesOf(model, language);
        return (
          <Flex direction="column" gap="4">
            <Examples title={t('ask.needsSomebody')}>
              {unsettled.map(({ ref, title, state }) => (
                <Flex key={ref} align="center" gap="1">
                  <Button
                    size="small"
                    variant="secondary"
                    onPress={() => onAsk(title)}
                  >
                    {title}
                  </Button>
                  <ResponsibilityStateLabel state={state} />
                </Flex>
              ))}
            </Examples>
            <Examples title={t('ask.tryIt')}>
              {needs.map(need => (
                <Button
                  key={need}
                  size="small"
                  variant="secondary"
                  onPress={() => onAsk(need)}
                >
                  {need}
                </Button>
              ))}
            </Examples>
          </Flex>
        );
      }}
    </RequestView>
  );
};
