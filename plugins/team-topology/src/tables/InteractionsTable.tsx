import {
  MapFilter,
  nameOfRef,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useMemo } from 'react';
import { namesOf } from '../model/namesOf';
import { INTERACTION_STATES } from '../model/pageState';
import { OrgTable } from '../ui/OrgTable';
import { useWords } from '../ui/useWords';
import { InteractionRow, interactionRows } from './interactionRows';
import { useInteractionColumns } from './useInteractionColumns';

/** Every interaction that the filters let through. */
export const InteractionsTable = (props: {
  model: OrgModel;
  filter: MapFilter;
  search: string;
  onSearchChange(search: string): void;
}) => {
  const { t } = useWords();
  const { model, filter } = props;
  const rows = useMemo(() => interactionRows(model, filter), [model, filter]);
  const names = useMemo(() => namesOf(model), [model]);
  const columns = useInteractionColumns(names);
  const nameOf = useCallback(
    (ref: string) => names.get(ref) ?? nameOfRef(ref),
    [names],
  );
  const sortValueOf = useCallback(
    ({ interaction }: InteractionRow, column: string) => {
      switch (column) {
        case 'mode':
          return t(`mode.${interaction.mode}.name`);
        case 'to':
          return interaction.to.map(nameOf).join(' ');
        case 'purpose':
          return interaction.purpose ?? interaction.title;
        case 'since':
          return interaction.since;
        case 'until':
          return interaction.ended ?? interaction.until ?? interaction.reviewBy;
        case 'state':
          return INTERACTION_STATES.indexOf(interaction.state);
        default:
          return nameOf(interaction.from);
      }
    },
    [t, nameOf],
  );
  const textOf = useCallback(
    ({ interaction }: InteractionRow) => [
      ...[interaction.from, ...interaction.to].map(nameOf),
      interaction.ref,
      interaction.title,
      interaction.purpose,
      t(`mode.${interaction.mode}.name`),
      t(`interactionState.${interaction.state}`),
    ],
    [t, nameOf],
  );

  return (
    <OrgTable
      columns={columns}
      rows={rows}
      initialSort={{ column: 'from', direction: 'ascending' }}
      sortValueOf={sortValueOf}
      textOf={textOf}
      search={props.search}
      onSearchChange={props.onSearchChange}
      searchLabel={t('interactions.search')}
      emptyText={t('interactions.none')}
    />
  );
};
