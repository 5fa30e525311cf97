/** The ref of the team that an event on the map is about. */
export function teamAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target : undefined;
  const team = element?.closest('[data-kind="team"]');
  return team?.getAttribute('data-ref') ?? undefined;
}
