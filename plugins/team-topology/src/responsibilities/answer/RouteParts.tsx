import { Button, Flex } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '../../ui/EntityLink';

/** What a responsibility that nobody speaks for consists of. */
export const RouteParts = (props: {
  model: OrgModel;
  /** The ref of the whole. */
  of: string;
  onAsk?(responsibility: string): void;
}) => {
  const { model, of, onAsk } = props;
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {model.responsibilities
        .filter(({ parent }) => parent === of)
        .map(({ ref, title }) =>
          onAsk ? (
            <Button
              key={ref}
              variant="secondary"
              size="small"
              onPress={() => onAsk(ref)}
            >
              {title}
            </Button>
          ) : (
            <EntityLink key={ref} entityRef={ref} title={title} />
          ),
        )}
    </Flex>
  );
};
