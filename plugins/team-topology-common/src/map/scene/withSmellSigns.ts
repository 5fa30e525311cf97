import { SMELL_LEVELS, SmellLevel } from '../../smells/OrgSmell';
import { ReportedSmell } from '../../smells/SmellReport';
import { MapScene } from '../MapScene';

const DRAWN = /^(group|teaminteraction):/;

/**
 * The same drawing with a sign on each team and interaction that a smell is
 * about, for the screen and for files alike. Snoozed ones have none.
 * @public
 */
export function withSmellSigns(
  scene: MapScene,
  smells: readonly ReportedSmell[],
): MapScene {
  const signs: { [ref: string]: SmellLevel } = {};
  for (const { subjects, level, snooze } of smells) {
    for (const ref of snooze ? [] : subjects) {
      if (DRAWN.test(ref)) {
        signs[ref] = worse(level, signs[ref]);
      }
    }
  }
  return { ...scene, signs };
}

function worse(level: SmellLevel, other: SmellLevel | undefined): SmellLevel {
  return other !== undefined &&
    SMELL_LEVELS.indexOf(other) > SMELL_LEVELS.indexOf(level)
    ? other
    : level;
}
