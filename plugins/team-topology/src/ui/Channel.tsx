import { Link, Text } from '@backstage/ui';
import { ContactChannel } from '@kumiki/backstage-plugin-team-topology-common';
import { parseTarget } from '../model/parseTarget';

/** A way to reach the team. */
export const Channel = (props: { channel: ContactChannel }) => {
  const { type, name, url } = props.channel;
  const target = url ? parseTarget(url, { defaultKind: '' }) : undefined;
  return (
    <Text as="span">
      {`${type}: `}
      {target?.type === 'url' ? (
        <Link href={target.url} target="_blank" rel="noopener noreferrer">
          {name}
        </Link>
      ) : (
        name
      )}
    </Text>
  );
};
