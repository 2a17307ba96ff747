import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file loads the pages lazily, which takes seconds on a
// busy machine.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
