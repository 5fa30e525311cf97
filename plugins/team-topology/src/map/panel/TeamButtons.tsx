import { Flex } from '@backstage/ui';
import { NameOf } from '../teamNames';
import { TeamButton } from './TeamButton';

/** Teams that can be opened, side by side. */
export const TeamButtons = (props: {
  refs: string[];
  nameOf: NameOf;
  onSelect(ref: string): void;
}) => (
  <Flex gap="3" style={{ flexWrap: 'wrap' }}>
    {props.refs.map(ref => (
      <TeamButton
        key={ref}
        name={props.nameOf(ref)}
        onPress={() => props.onSelect(ref)}
      />
    ))}
  </Flex>
);
