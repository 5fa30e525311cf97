import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Most tests start a whole app, which takes its time on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
