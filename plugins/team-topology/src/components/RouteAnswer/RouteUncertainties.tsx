import { Text } from '@backstage/ui';
import {
  OrgModel,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../../hooks/useWords';
import { declaredAncestor } from '../../lib/responsibilities/declaredAncestor';
import { BulletList } from '../BulletList';
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
