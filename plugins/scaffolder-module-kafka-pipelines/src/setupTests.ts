import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Forms are slow to draw and to type into where suites share a processor
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

// CodeMirror measures text, which jsdom cannot
Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
