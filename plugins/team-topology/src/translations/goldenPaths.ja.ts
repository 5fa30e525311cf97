import { goldenPathMessages as english } from './goldenPaths.en';
import { Translated } from './Translated';

export const goldenPathMessages: Translated<typeof english> = {
  goldenPaths: { title: 'ゴールデンパス' },
};
