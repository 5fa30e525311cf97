/**
 * Loaded before anything else in a replica whose clock is to be wrong:
 * everything that asks JavaScript for the time gets one that is
 * KUMIKI_FAULTS_CLOCK_AHEAD_MS ahead. Timers run as ever, as they do on a machine
 * whose clock is set wrong.
 */
const aheadMs = Number(process.env.KUMIKI_FAULTS_CLOCK_AHEAD_MS);
const RealDate = Date;
const now = () => RealDate.now() + aheadMs;

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
  get: (target, key, receiver) =>
    key === 'now' ? now : Reflect.get(target, key, receiver),
});
