import { ResponsibilityState } from '@kumiki/backstage-plugin-team-topology-common';

/** A ball that is held, that two reach for, that is half held, that lies on the ground. */
const PICTURES: Record<ResponsibilityState, JSX.Element> = {
  owned: (
    <>
      <circle cx="8" cy="8" r="6" fill="currentColor" stroke="currentColor" />
      <path
        d="M5 8L7.2 10.2L11 6"
        stroke="var(--bui-positive-bg-subdued)"
        fill="none"
      />
    </>
  ),
  contested: (
    <>
      <circle cx="5.6" cy="8" r="4.4" fill="none" stroke="currentColor" />
      <circle cx="10.4" cy="8" r="4.4" fill="none" stroke="currentColor" />
    </>
  ),
  interim: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" />
      <path d="M8 2A6 6 0 0 0 8 14Z" fill="currentColor" stroke="none" />
    </>
  ),
  orphaned: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" />
      <path d="M5.5 5.5L10.5 10.5M10.5 5.5L5.5 10.5" stroke="currentColor" />
    </>
  ),
  unknown: (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      strokeDasharray="1 2.6"
    />
  ),
  dropped: (
    <>
      <circle
        cx="8"
        cy="6.5"
        r="5"
        fill="none"
        stroke="currentColor"
        strokeDasharray="2.6 1.6"
      />
      <path d="M1 14.5H15" stroke="currentColor" />
    </>
  ),
};

const COLOURS: Record<ResponsibilityState, string> = {
  owned: 'var(--bui-positive-fg-subdued)',
  contested: 'var(--bui-warning-fg-subdued)',
  interim: 'var(--bui-announcement-fg-subdued)',
  orphaned: 'var(--bui-negative-fg-subdued)',
  dropped: 'var(--bui-negative-fg-subdued)',
  unknown: 'var(--bui-fg-secondary)',
};

/** The state of a responsibility as a shape; the word beside it is what is read out. */
export const ResponsibilityStateIcon = (props: {
  state: ResponsibilityState;
}) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    strokeWidth="1.6"
    aria-hidden="true"
    focusable="false"
    style={{ flexShrink: 0, color: COLOURS[props.state] }}
  >
    {PICTURES[props.state]}
  </svg>
);
