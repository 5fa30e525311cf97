import { OrgCapability, OrgResponsibility } from '../model/OrgModel';
import { OrgRoute, RouteTeam } from '../route/OrgRoute';

/**
 * One capability as an answer to a need.
 * @public
 */
export interface GoldenPathAnswer {
  capability: Omit<OrgCapability, 'consumers' | 'needs' | 'appliesTo'>;
  /** The need of the capability, in its own words, that fits the question best; absent where only its title or description does. */
  need?: string;
  /** Who offers it, or says no; with the way to reach them. */
  owner?: RouteTeam;
  /** What to use instead, where the capability names it. */
  instead?: Omit<OrgCapability, 'consumers' | 'needs' | 'appliesTo'>;
  /** Number of components that use it; absent where it is not known. */
  consumerCount?: number;
}

/**
 * The answer to "what do I use for this?".
 * @public
 */
export interface GoldenPathAnswers {
  /** The question as it was asked, trimmed. */
  need: string;
  /** The one to use (or the clear "no", "not yet", "no longer"); absent where nothing fits. */
  answer?: GoldenPathAnswer;
  /** What else could be meant, best first. */
  others: GoldenPathAnswer[];
  /**
   * Who does it, where the question is about work that teams do ("who owns
   * DNS?"). A need with an answer here is not unanswered.
   */
  route?: OrgRoute;
  /** Which of the two the question is after; absent where neither is there. */
  leads?: 'capability' | 'responsibility';
  /** True where both are there and the question may be after either. */
  isUnsure?: true;
  /** What else it could be about that teams do, best first; absent where there is nothing. */
  otherResponsibilities?: Pick<OrgResponsibility, 'ref' | 'title' | 'state'>[];
}
