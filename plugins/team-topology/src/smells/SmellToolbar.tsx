import {
  Button,
  Flex,
  SearchField,
  Switch,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import {
  OrgModel,
  SMELL_RULES,
  smellTitle,
} from '@kumiki/backstage-plugin-team-topology-common';
import { MultiSelect } from '@kumiki/frontend-common';
import { RiDownloadLine } from '@remixicon/react';
import { useMemo } from 'react';
import { changeLanguage } from '../compare/comparison';
import { PageState, SMELL_GROUPS } from '../model/pageState';
import { UpdatePageState } from '../model/usePageState';
import { useWords } from '../ui/useWords';

/** Which smells are listed, and how; all of it is in the address. */
export const SmellToolbar = (props: {
  model: OrgModel;
  state: PageState;
  update: UpdatePageState;
  onDownload(): void;
}) => {
  const { t, language } = useWords();
  const { model, state, update, onDownload } = props;
  const { by = 'rule', rules, search = '', snoozed = false, teams } = state;
  const teamOptions = useMemo(
    () => model.teams.map(({ ref, title }) => ({ value: ref, label: title })),
    [model],
  );
  return (
    <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
      <ToggleButtonGroup
        aria-label={t('smells.by.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[by]}
        onSelectionChange={keys =>
          update({ by: SMELL_GROUPS.find(item => keys.has(item)) })
        }
      >
        {SMELL_GROUPS.map(item => (
          <ToggleButton key={item} id={item}>
            {t(`smells.by.${item}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <MultiSelect
        label={t('smells.filter.rules')}
        placeholder={t('smells.filter.allRules')}
        options={SMELL_RULES.map(value => ({
          value,
          label: smellTitle(value, changeLanguage(language)),
        }))}
        value={rules}
        onChange={value => update({ rules: value })}
      />
      <MultiSelect
        label={t('smells.filter.teams')}
        placeholder={t('smells.filter.allTeams')}
        searchPlaceholder={t('smells.filter.findTeam')}
        options={teamOptions}
        value={teams}
        onChange={value => update({ teams: value })}
      />
      <SearchField
        size="small"
        aria-label={t('smells.filter.search')}
        placeholder={t('smells.filter.search')}
        value={search}
        onChange={text =>
          update({ search: text || undefined }, { replace: true })
        }
        style={{ flex: '1 1 200px', minWidth: 200, maxWidth: 280 }}
      />
      <Switch
        label={t('smells.filter.snoozed')}
        isSelected={snoozed}
        onChange={isOn => update({ snoozed: isOn || undefined })}
      />
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        onPress={onDownload}
      >
        {t('smells.csv')}
      </Button>
    </Flex>
  );
};
