import { responsibilityMessages as english } from './responsibilities.en';
import { Translated } from './Translated';

export const responsibilityMessages: Translated<typeof english> = {
  responsibilities: { title: '責務' },
};
