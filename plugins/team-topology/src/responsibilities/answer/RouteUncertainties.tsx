import { Text } from '@backstage/ui';
import {
  OrgModel,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { BulletList } from '../../ui/BulletList';
import { useWords } from '../../ui/useWords';
import { declaredAncestor } from '../declaredAncestor';
import { RouteSection } from './RouteSection';

/** What the reader should know before relying on the answer. */
export const RouteUncertainties = (props: {
  model: OrgModel;
  route: OrgRoute;
}) => {
  const { t } = useWords();
  const { model, route } = props;
  if (route.uncertainties.length === 0) {
    return null;
  }
  return (
    <RouteSection title={t('route.uncertain')}>
      <BulletList>
        {route.uncertainties.map(uncertainty => (
          <Text as="span" key={uncertainty}>
            {uncertainty === 'inherited'
              ? t('route.inherited', {
                  responsibility:
                    declaredAncestor(model, route.responsibility.ref)?.title ??
                    route.responsibility.title,
                })
              : t(`route.uncertainty.${uncertainty}`)}
          </Text>
        ))}
      </BulletList>
    </RouteSection>
  );
};
