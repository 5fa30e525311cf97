import { Flex, Text } from '@backstage/ui';
import {
  FrictionLevel,
  mapPalette,
  OrgFriction,
  paintFrictionSign,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useTheme } from '@material-ui/core/styles';
import { RiCheckLine } from '@remixicon/react';
import { SceneElementPainter } from '../map/MapPicture';
import { Note } from './notes';
import { useWords } from './useWords';

/** The sign of friction as the map draws it; the word beside it is what is read out. */
export const FrictionSign = (props: {
  level: FrictionLevel;
  size?: number;
}) => {
  const { level, size = 18 } = props;
  const theme = useTheme().palette.type;
  if (level === 'none') {
    return (
      <RiCheckLine size={size} aria-hidden="true" style={{ flexShrink: 0 }} />
    );
  }
  return (
    <svg
      width={size}
      height={size}
      viewBox="-11 -11 22 22"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      {paintFrictionSign(level, { x: 0, y: 0 }, mapPalette(theme)).map(
        (element, index) => (
          <SceneElementPainter key={index} element={element} />
        ),
      )}
    </svg>
  );
};

/** How much friction there is, as sign and word, never as colour alone. */
export const FrictionLabel = (props: { level: FrictionLevel }) => {
  const { t } = useWords();
  const { level } = props;
  return (
    <Flex align="center" gap="2" style={{ overflowWrap: 'normal' }}>
      <FrictionSign level={level} />
      <Text as="span" weight={level === 'blocking' ? 'bold' : 'regular'}>
        {t(`friction.level.${level}.name`)}
      </Text>
    </Flex>
  );
};

/** What is said of friction: how much, since when, and what is in the way. */
export const FrictionSummary = (props: { friction: OrgFriction }) => {
  const { t, date } = useWords();
  const { level, note, since } = props.friction;
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <FrictionLabel level={level} />
        {since && (
          <Note as="span">{t('friction.since', { date: date(since) })}</Note>
        )}
      </Flex>
      {note && (
        <Text as="p" style={{ overflowWrap: 'anywhere' }}>
          {note}
        </Text>
      )}
    </Flex>
  );
};
