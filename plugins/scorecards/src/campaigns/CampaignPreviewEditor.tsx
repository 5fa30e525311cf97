import { useApi } from '@backstage/core-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Alert,
  Button,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import {
  CampaignEntity,
  CampaignPreview,
  scorecardsPreviewPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink, RequestProblem } from '@kumiki/frontend-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { campaignsApiRef } from '../api/campaignsApi';
import { PlainList } from '../ui/blocks';
import { useWords } from '../words/useWords';
import {
  CampaignEntityStateLabel,
  CampaignProblems,
  CampaignProgress,
} from './campaignStates';
import { CampaignTeams } from './CampaignTeams';
import { CAMPAIGN_EXAMPLE, parseCampaignYaml } from './campaignYaml';

/** Whom it would touch. */
const PreviewReport = (props: { preview: CampaignPreview }) => {
  const { t, amount } = useWords();
  const { problems, entities, counts, teams, items } = props.preview;
  return (
    <Flex direction="column" gap="4">
      <CampaignProblems problems={problems} />
      <Text weight="bold">
        {entities === 0
          ? t('campaign.nothing')
          : t('campaign.headline', {
              done: amount(counts.done),
              count: entities,
            })}
      </Text>
      {entities > 0 && (
        <>
          <CampaignProgress counts={counts} />
          <CampaignTeams teams={teams} />
          <PlainList label={t('campaign.entities.title')}>
            {items.map(({ entity, title, state }) => (
              <Flex key={entity} gap="2" align="center">
                <CampaignEntityStateLabel state={state} />
                <EntityLink entityRef={entity} title={title} />
              </Flex>
            ))}
          </PlainList>
        </>
      )}
    </Flex>
  );
};

/** An editor for a campaign, with whom it would touch below it. Nothing is stored. */
export const CampaignPreviewEditor = () => {
  const { t } = useWords();
  const api = useApi(campaignsApiRef);
  const [text, setText] = useState(CAMPAIGN_EXAMPLE);
  const [problem, setProblem] = useState<string>();
  const [{ value, error, loading }, ask] = useAsyncFn(
    async (campaign: CampaignEntity) => await api.previewCampaign({ campaign }),
    [api],
  );
  const run = () => {
    const { campaign, message } = parseCampaignYaml(text);
    if (campaign) {
      setProblem(undefined);
      ask(campaign);
    } else {
      setProblem(
        message
          ? t('campaign.edit.notYaml', { message })
          : t('campaign.edit.notCampaign'),
      );
    }
  };
  return (
    <Accordion>
      <AccordionTrigger title={t('campaign.edit.title')} />
      <AccordionPanel>
        <Flex direction="column" gap="4">
          <Text>{t('campaign.edit.description')}</Text>
          <TextAreaField
            label={t('campaign.edit.yaml')}
            rows={14}
            value={text}
            onChange={setText}
            spellCheck="false"
          />
          <div>
            <Button isDisabled={loading} onPress={run}>
              {loading ? t('campaign.edit.running') : t('campaign.edit.run')}
            </Button>
          </div>
          <div role="status">
            {problem && <Alert icon status="danger" title={problem} />}
          </div>
          {!problem && error && (
            <RequestProblem
              error={error}
              permission={scorecardsPreviewPermission.name}
              onRetry={run}
            />
          )}
          {!problem && !error && value && <PreviewReport preview={value} />}
        </Flex>
      </AccordionPanel>
    </Accordion>
  );
};
