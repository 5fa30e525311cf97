import { Link } from '@backstage/ui';
import { useScorecardHref } from '../../hooks/useScorecardHref';
import { ScorecardState } from '../../lib/scorecardState';

/** Leads to the page of a scorecard, in a state of it. */
export const ScorecardLink = (props: {
  scorecard: string;
  text: string;
  state?: Partial<ScorecardState>;
  /** Where the text alone does not say where it leads. */
  label?: string;
}) => {
  const href = useScorecardHref();
  const { scorecard, text, state, label } = props;
  return (
    <Link href={href(scorecard, state)} aria-label={label}>
      {text}
    </Link>
  );
};
