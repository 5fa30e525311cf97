import { Text } from '@backstage/ui';

/** The messages about a field that cannot show them itself; it names them by the id. */
export const FieldErrors = (props: { id: string; errors: string[] }) =>
  props.errors.length > 0 ? (
    <div id={props.id}>
      <Text as="span" variant="body-small" color="danger">
        {props.errors.join(' ')}
      </Text>
    </div>
  ) : null;
