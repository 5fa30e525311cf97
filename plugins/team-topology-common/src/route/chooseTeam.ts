import { isPlausible, RouteInquiry } from './RouteInquiry';

/** The ref of the one team to go to, where one can be named. */
export function chooseTeam(inquiry: RouteInquiry): string | undefined {
  const { claimants, ends } = inquiry;
  const led = leadFromFirst(inquiry);
  if (led !== undefined) {
    return led;
  }
  const [team, ...more] = claimants.length > 0 ? claimants : ends;
  return more.length === 0 ? team : undefined;
}

/** Where the team that was asked first says yes, or sends people. */
function leadFromFirst(inquiry: RouteInquiry): string | undefined {
  const { first, stances } = inquiry;
  const end = first?.end;
  if (end === undefined) {
    return undefined;
  }
  const isItself = first?.steps.length === 1;
  const isAnswer = isItself
    ? stances.stanceOf(end) !== 'silent'
    : isPlausible(end, inquiry);
  return isAnswer ? end : undefined;
}
