// A test waits for Helm and for API servers, on a machine that may be busy.
jest.setTimeout(180_000);
