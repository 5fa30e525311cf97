import { Text } from '@backstage/ui';

/** A text of which at most three lines are shown; the rest is in its title. */
export const ClampedText = (props: { text: string }) => (
  <Text
    as="div"
    variant="body-small"
    title={props.text}
    style={{
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      overflow: 'hidden',
    }}
  >
    {props.text}
  </Text>
);
