import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file loads the pages lazily, which takes seconds on a
// busy machine.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

// jsdom computes a style by matching every rule there is, also those of BUI,
// and react-aria asks for the styles of all ancestors all the time: most of the
// time of a page's test went there. No test looks at more than what an element
// says of itself.
window.getComputedStyle = element =>
  element instanceof HTMLElement || element instanceof SVGElement
    ? element.style
    : document.documentElement.style;
