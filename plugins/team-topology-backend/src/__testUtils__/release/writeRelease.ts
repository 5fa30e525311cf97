import { writeRelease } from '@internal/releases';
import { askEverything } from './askEverything';
import { liveOneWeek } from './liveOneWeek';
import { openRelease } from './openRelease';

writeRelease(async database => {
  const release = await openRelease(database);
  await liveOneWeek(release);
  return { answers: await askEverything(release) };
});
