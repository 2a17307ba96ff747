import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Forms are slow to draw and to type into where suites share a processor
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

// CodeMirror measures text, which jsdom cannot
Range.prototype.getClientRects = () => Object.assign([], { item: () => null });

// jsdom computes a style by matching every rule there is, also those of BUI and
// CodeMirror, and react-aria asks for the styles of all ancestors all the time:
// most of the time of a form's test went there. No test looks at more than what
// an element says of itself.
window.getComputedStyle = element =>
  element instanceof HTMLElement || element instanceof SVGElement
    ? element.style
    : document.documentElement.style;
