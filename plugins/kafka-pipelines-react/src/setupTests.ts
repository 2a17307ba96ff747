import '@testing-library/jest-dom';

// Editors are slow to draw where suites share a processor
jest.setTimeout(30_000);

// CodeMirror measures text, which jsdom cannot
Range.prototype.getClientRects = () => Object.assign([], { item: () => null });

// jsdom computes a style by matching every rule there is, also those of BUI and
// CodeMirror, and react-aria asks for the styles of all ancestors all the time.
// No test looks at more than what an element says of itself.
window.getComputedStyle = element =>
  element instanceof HTMLElement || element instanceof SVGElement
    ? element.style
    : document.documentElement.style;
