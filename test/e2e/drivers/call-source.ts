/**
 * An expression that calls a function, given as source, with JSON arguments. The arguments are written out one by
 * one: spreading them would run through `Array.prototype`, which the page may have changed.
 */
export const callSource = (functionSource: string, args: readonly unknown[]): string =>
  `(${functionSource})(${args.map((value) => JSON.stringify(value) ?? 'undefined').join(',')})`;
