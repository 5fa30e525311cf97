import { Text } from '@backstage/ui';
import {
  nameOfRef,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { namesOf } from '../../model/namesOf';
import { useWords } from '../../ui/useWords';
import { ResponsibilityHolders } from '../holdersOf';
import { ResponsibilityRow } from '../responsibilityRows';

/** Who has a responsibility; where nobody has it, who declines it. */
export const WhoCell = (props: {
  row: ResponsibilityRow;
  model: OrgModel;
  holders: ResponsibilityHolders;
}) => {
  const { t, list } = useWords();
  const { row, model, holders } = props;
  const names = useMemo(() => namesOf(model), [model]);
  const { responsibility, source } = row;
  const nameOf = (ref: string) => names.get(ref) ?? nameOfRef(ref);

  return (
    <>
      {sentences().map(sentence => (
        <Text as="p" key={sentence} style={{ margin: 0 }}>
          {sentence}
        </Text>
      ))}
    </>
  );

  function sentences(): string[] {
    if (responsibility.owner) {
      return [nameOf(responsibility.owner)];
    }
    if (responsibility.stateFrom === 'nothing') {
      return [t('responsibilities.tree.nothingSaid')];
    }
    if (!source || responsibility.state === 'unknown') {
      return [];
    }
    switch (responsibility.state) {
      case 'contested':
        return [
          t('responsibilities.tree.oneOf', {
            teams: list(source.acceptedBy.map(nameOf), 'or'),
          }),
        ];
      case 'interim':
        return (holders.get(source.ref) ?? []).map(({ team, rightfulOwner }) =>
          rightfulOwner
            ? t('responsibilities.tree.holds', {
                team: nameOf(team),
                owner: nameOf(rightfulOwner),
              })
            : t('responsibilities.tree.holdsForNobody', { team: nameOf(team) }),
        );
      case 'orphaned':
        return [
          t('responsibilities.tree.gone', {
            teams: list((source.goneTeams ?? []).map(nameOf), 'and'),
          }),
        ];
      default:
        return [
          t('responsibilities.tree.declinedBy', {
            teams: list(source.declinedBy.map(nameOf), 'and'),
          }),
        ];
    }
  }
};
