import { modeNotation, teamTypeNotation } from '../model/notation';
import { BarSpan } from './timelineBars';

/** How a bar is filled, besides its colour. */
export type BarPattern = 'none' | 'hatched' | 'crossed' | 'dotted';

/** How a bar looks; its sign and its words say the same again. */
export interface BarLook {
  background: string;
  border: string;
  /** Of what is written in it. */
  text: string;
  pattern: BarPattern;
  outline: 'solid' | 'dashed' | 'dotted';
  /** Whether it is only a line, because it is over. */
  thin: boolean;
}

/** Shapes of the notation are light in every theme. */
const ON_NOTATION = '#1F2330';

const NOT_KNOWN: BarLook = {
  background: 'var(--bui-bg-neutral-2)',
  border: 'var(--bui-fg-secondary)',
  text: 'var(--bui-fg-secondary)',
  pattern: 'dotted',
  outline: 'dotted',
  thin: false,
};

const PLAIN = { pattern: 'none', outline: 'solid', thin: false } as const;

const NEGATIVE = tones('negative');
const WARNING = tones('warning');
const POSITIVE = tones('positive');
const ANNOUNCEMENT = tones('announcement');

/** How a span is drawn. */
export function barLook(bar: BarSpan): BarLook {
  if (isNotKnown(bar)) {
    return NOT_KNOWN;
  }
  switch (bar.group) {
    case 'teams': {
      const { fill, stroke, dashed } = teamTypeNotation(bar.span.type);
      return {
        ...PLAIN,
        ...{ background: fill, border: stroke, text: ON_NOTATION },
        outline: dashed ? 'dashed' : 'solid',
      };
    }
    case 'responsibilities':
      return {
        ...responsibilityLook(bar.span.state),
        // Lighter than what somebody has said.
        ...(bar.span.isDerived && { background: 'transparent' }),
      };
    case 'interactions':
      return interactionLook(bar);
    default:
      return capabilityLook(bar.span.verdict);
  }
}

/** Whether nobody knows what it was; of an interaction the dates tell that. */
export function isNotKnown(bar: BarSpan): boolean {
  return (
    (bar.group !== 'interactions' && bar.span.basis === 'not-known') ||
    (bar.group === 'responsibilities' && bar.span.state === 'unknown')
  );
}

function responsibilityLook(
  state: (BarSpan & { group: 'responsibilities' })['span']['state'],
): BarLook {
  switch (state) {
    case 'owned':
      return { ...PLAIN, ...POSITIVE };
    case 'interim':
      return { ...PLAIN, ...ANNOUNCEMENT, pattern: 'hatched' };
    case 'contested':
      return { ...PLAIN, ...WARNING, pattern: 'crossed' };
    case 'orphaned':
      return { ...PLAIN, ...NEGATIVE, pattern: 'hatched' };
    case 'dropped':
      return { ...PLAIN, ...NEGATIVE, outline: 'dashed' };
    default:
      return NOT_KNOWN;
  }
}

function interactionLook(bar: BarSpan & { group: 'interactions' }): BarLook {
  const { mode, state, basis } = bar.span;
  const { fill, stroke } = modeNotation(mode);
  const look: BarLook = {
    ...PLAIN,
    ...{ background: fill, border: stroke, text: ON_NOTATION },
    outline: basis === 'not-known' ? 'dotted' : 'solid',
  };
  switch (state) {
    case 'planned':
      return {
        ...look,
        ...{ background: 'transparent', outline: 'dashed' },
        text: 'var(--bui-fg-primary)',
      };
    case 'overdue':
      return {
        ...look,
        pattern: 'hatched',
        border: 'var(--bui-negative-fg-subdued)',
      };
    case 'ended':
      return { ...look, thin: true };
    default:
      return look;
  }
}

function capabilityLook(
  verdict: (BarSpan & { group: 'capabilities' })['span']['verdict'],
): BarLook {
  switch (verdict) {
    case 'offered':
      return { ...PLAIN, ...POSITIVE };
    case 'planned':
      return { ...PLAIN, ...ANNOUNCEMENT, outline: 'dashed' };
    case 'retiring':
      return { ...PLAIN, ...WARNING, pattern: 'hatched' };
    default:
      return { ...PLAIN, ...NEGATIVE, pattern: 'crossed' };
  }
}

function tones(name: string) {
  return {
    background: `var(--bui-${name}-bg-subdued)`,
    border: `var(--bui-${name}-fg-subdued)`,
    text: `var(--bui-${name}-fg-subdued)`,
  };
}
