import {
  isMostlyUndescribed,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Note } from '../../ui/notes';
import { TemplateFormButton } from '../../ui/TemplateFormButton';
import { useWords } from '../../ui/useWords';
import { NameOf } from '../teamNames';
import { PanelList, PanelSection, TeamButtons } from './panelParts';

/** What the catalog lets guess of a team's interactions, and the forms that declare them. */
export const PanelDependencies = (props: {
  model: OrgModel;
  team: string;
  nameOf: NameOf;
  onSelect(ref: string): void;
}) => {
  const { t } = useWords();
  const { model, team, nameOf, onSelect } = props;
  const own = (model.dependencies ?? []).filter(
    ({ from, to }) => from === team || to === team,
  );
  if (own.length === 0 || !isMostlyUndescribed(model.teams)) {
    return null;
  }
  return (
    <PanelSection title={t('map.inferred.title')}>
      <PanelList
        items={own.map(({ from, to, components }) => {
          const isUsed = from === team;
          const other = isUsed ? to : from;
          return {
            key: `${from}->${to}`,
            content: (
              <>
                <TeamButtons
                  refs={[other]}
                  nameOf={nameOf}
                  onSelect={onSelect}
                />
                <Note>
                  {t(isUsed ? 'map.inferred.used' : 'map.inferred.uses', {
                    count: components,
                    team: nameOf(other),
                  })}
                </Note>
                <TemplateFormButton
                  size="small"
                  variant="secondary"
                  template="declare-interaction"
                  formData={{
                    interaction: { mode: 'x-as-a-service', from, to: [to] },
                  }}
                  label={t('map.inferred.declare')}
                />
              </>
            ),
          };
        })}
      />
    </PanelSection>
  );
};
