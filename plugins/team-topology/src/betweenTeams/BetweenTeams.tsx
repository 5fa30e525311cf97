import { Alert, Flex, Text } from '@backstage/ui';
import {
  MapFilter,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { Figures } from '../ui/Figures';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';
import { FrictionTable } from './FrictionTable';
import { frictionRows } from './frictionRows';

/** What slows or blocks teams, as a board: the oldest that blocks comes first. */
export const BetweenTeams = (props: {
  model: OrgModel;
  filter: MapFilter;
  search: string;
  onSearchChange(search: string): void;
}) => {
  const { t, amount } = useWords();
  const { model, filter } = props;
  const { rows, leftOut } = useMemo(
    () => frictionRows(model, filter),
    [model, filter],
  );
  const report = (
    <TemplateFormButton
      size="small"
      variant="secondary"
      template="report-friction"
      formData={{}}
      label={t('friction.report')}
    />
  );
  if (rows.length === 0) {
    const text = leftOut > 0 ? 'emptyFiltered' : 'empty';
    return (
      <Alert
        icon
        status="info"
        title={t(`friction.board.${text}.title`)}
        description={t(`friction.board.${text}.description`)}
        customActions={report}
      />
    );
  }
  const count = (level: string) =>
    amount(rows.filter(({ friction }) => friction.level === level).length);
  return (
    <Flex direction="column" gap="4">
      <Flex justify="between" align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        <Text as="p" style={{ flex: '1 1 280px', maxWidth: 640 }}>
          {t('friction.board.about')}
        </Text>
        {report}
      </Flex>
      <Figures
        label={t('friction.board.figures')}
        figures={(['blocking', 'slowing'] as const).map(level => ({
          name: t(`friction.level.${level}.name`),
          value: count(level),
        }))}
      />
      <FrictionTable
        model={model}
        rows={rows}
        search={props.search}
        onSearchChange={props.onSearchChange}
      />
    </Flex>
  );
};
