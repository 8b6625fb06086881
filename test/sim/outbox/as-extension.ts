/** The seam to the browser wants to run in an extension; the simulation gives the own store shelves of its own. */
const extension = { runtime: { id: 'simulation' } };
Object.assign(globalThis, { browser: extension, chrome: extension });
