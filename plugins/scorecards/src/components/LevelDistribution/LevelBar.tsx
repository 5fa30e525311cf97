import { LEVEL_OUTLINE } from '../../lib/levelColor';
import { LevelShare } from '../../lib/levelShares';

// What has no level is hatched, so that it is told from a pale level.
const HATCHED =
  'repeating-linear-gradient(45deg, transparent 0 3px, rgba(255, 255, 255, 0.55) 3px 5px)';

/** Levels as parts of a bar. The words beside it say the same. */
export const LevelBar = (props: { shares: LevelShare[] }) => (
  <div
    aria-hidden="true"
    style={{
      display: 'flex',
      gap: 1,
      height: 10,
      minWidth: 96,
      overflow: 'hidden',
      borderRadius: 'var(--bui-radius-2)',
    }}
  >
    {props.shares
      .filter(({ count }) => count > 0)
      .map(({ id, title, count, color }) => (
        <span
          key={id}
          style={{
            flex: `${count} 1 3px`,
            backgroundColor: color,
            boxShadow: LEVEL_OUTLINE,
            backgroundImage: title === undefined ? HATCHED : undefined,
          }}
        />
      ))}
  </div>
);
