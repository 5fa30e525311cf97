import { Text } from '@backstage/ui';

/** Amounts that are read at once: large numbers with small names. */
export const Figures = (props: {
  /** What the numbers are of. */
  label: string;
  figures: {
    name: string;
    value: string;
    /** What else is said of it, in small letters. */
    note?: string;
  }[];
}) => (
  <dl
    aria-label={props.label}
    style={{
      margin: 0,
      display: 'grid',
      gap: 'var(--bui-space-3)',
      gridTemplateColumns: 'repeat(auto-fit, minmax(96px, 1fr))',
    }}
  >
    {props.figures.map(({ name, value, note }) => (
      <div
        key={name}
        // The number is above its name, which is read out first.
        style={{ display: 'flex', flexDirection: 'column-reverse' }}
      >
        <dt>
          <Text as="span" variant="body-small">
            {name}
          </Text>
        </dt>
        <dd style={{ margin: 0 }}>
          <Text as="span" variant="title-small" weight="bold">
            {value}
          </Text>
          {note && (
            <Text as="div" variant="body-x-small">
              {note}
            </Text>
          )}
        </dd>
      </div>
    ))}
  </dl>
);
