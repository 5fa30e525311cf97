/** The ref of the team or responsibility that an event on the map is about. */
export function itemAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target : undefined;
  const item = element?.closest('[role="button"][data-ref]');
  return item?.getAttribute('data-ref') ?? undefined;
}
