import { writeRelease } from '@internal/releases';
import { recordAnswers } from './recordAnswers';

writeRelease(recordAnswers);
