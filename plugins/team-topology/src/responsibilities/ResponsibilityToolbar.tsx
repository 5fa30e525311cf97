import {
  Button,
  Flex,
  Switch,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { MultiSelect } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import {
  PageState,
  RESPONSIBILITY_LAYOUTS,
  RESPONSIBILITY_STATES,
} from '../model/pageState';
import { UpdatePageState } from '../model/usePageState';
import { useWords } from '../ui/useWords';

/** Which responsibilities are shown, and how. */
export const ResponsibilityToolbar = (props: {
  model: OrgModel;
  state: PageState;
  update: UpdatePageState;
}) => {
  const { t } = useWords();
  const { model, state, update } = props;
  const { holding, areas, teams, layout = 'tree' } = state;
  const areaOptions = useMemo(
    () =>
      [...new Set(model.responsibilities.flatMap(({ area }) => area ?? []))]
        .sort()
        .map(area => ({ value: area, label: area })),
    [model],
  );
  const teamOptions = useMemo(
    () => model.teams.map(({ ref, title }) => ({ value: ref, label: title })),
    [model],
  );
  const isFiltered = [holding, areas, teams].some(list => list.length > 0);
  return (
    <Flex
      role="group"
      aria-label={t('responsibilities.filter.label')}
      align="end"
      gap="3"
      style={{ flexWrap: 'wrap' }}
    >
      <ToggleButtonGroup
        aria-label={t('responsibilities.layout.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[layout]}
        onSelectionChange={keys =>
          update({
            layout: RESPONSIBILITY_LAYOUTS.find(item => keys.has(item)),
          })
        }
      >
        {RESPONSIBILITY_LAYOUTS.map(item => (
          <ToggleButton key={item} id={item}>
            {t(`responsibilities.layout.${item}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <MultiSelect
        label={t('responsibilities.filter.holding')}
        placeholder={t('responsibilities.filter.allStates')}
        options={RESPONSIBILITY_STATES.map(value => ({
          value,
          label: t(`responsibilityState.${value}`),
        }))}
        value={holding}
        onChange={value => update({ holding: value })}
      />
      <MultiSelect
        label={t('responsibilities.filter.areas')}
        placeholder={t('responsibilities.filter.allAreas')}
        options={areaOptions}
        value={areas}
        onChange={value => update({ areas: value })}
      />
      <MultiSelect
        label={t('responsibilities.filter.teams')}
        placeholder={t('responsibilities.filter.allTeams')}
        searchPlaceholder={t('responsibilities.filter.findTeam')}
        options={teamOptions}
        value={teams}
        onChange={value => update({ teams: value })}
      />
      {layout === 'matrix' && (
        <Switch
          label={t('responsibilities.filter.silent')}
          isSelected={state.silent ?? false}
          onChange={silent => update({ silent: silent || undefined })}
        />
      )}
      {isFiltered && (
        <Button
          variant="tertiary"
          onPress={() => update({ holding: [], areas: [], teams: [] })}
        >
          {t('filters.clear')}
        </Button>
      )}
    </Flex>
  );
};
