import '@testing-library/jest-dom';

// CodeMirror measures text, which jsdom cannot
Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
