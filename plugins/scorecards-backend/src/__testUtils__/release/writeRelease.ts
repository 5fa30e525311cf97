import { writeRelease } from '@internal/releases';
import { askEverything } from './askEverything';
import { liveThreeDays } from './liveThreeDays';
import { openRelease } from './openRelease';

writeRelease(async database => {
  const release = await openRelease(database);
  await liveThreeDays(release);
  const now = release.clock.text;
  return { now, answers: await askEverything(release) };
});
