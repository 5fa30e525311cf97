import { ButtonIcon, Flex, Text } from '@backstage/ui';
import {
  findRoute,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { RiCloseLine } from '@remixicon/react';
import { useMemo, useRef } from 'react';
import { RouteAnswer } from '../../ask/RouteAnswer';
import { DraftMenu } from '../../drafts/DraftMenu';
import { useWords } from '../../ui/useWords';
import { useEscape, usePanelStyles } from './panelParts';

/** Who does a responsibility, or why nobody does, beside the map. */
export const ResponsibilityPanel = (props: {
  model: OrgModel;
  /** The ref of a responsibility of the model. */
  responsibility: string;
  onClose(): void;
}) => {
  const { t } = useWords();
  const classes = usePanelStyles();
  const { model, responsibility: ref, onClose } = props;
  const route = useMemo(
    () => findRoute(model, { responsibility: ref }),
    [model, ref],
  );

  const rootRef = useRef<HTMLElement>(null);
  useEscape(rootRef, onClose);

  if (!route) {
    return null;
  }
  const { title } = route.responsibility;
  return (
    <aside
      ref={rootRef}
      className={classes.root}
      aria-label={t('map.panel.label', { team: title })}
    >
      <Flex justify="between" align="start" gap="2">
        <Text as="h2" variant="title-small" className={classes.title}>
          {title}
        </Text>
        <ButtonIcon
          aria-label={t('map.panel.close')}
          icon={<RiCloseLine />}
          size="small"
          variant="tertiary"
          onPress={onClose}
        />
      </Flex>
      <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
        <EntityLink entityRef={ref} title={t('map.panel.responsibility')} />
        <DraftMenu about={ref} types={['hand-over', 'take', 'give-up']} />
      </Flex>
      <RouteAnswer route={route} />
    </aside>
  );
};
