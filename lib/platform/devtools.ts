/**
 * The API that DevTools give to an extension's DevTools pages. By its callback form, which is the one that Chromium
 * has there, and which Firefox has too.
 */
interface DevtoolsEvent<T> {
  addListener(listener: (value: T) => void): void;
  removeListener(listener: (value: T) => void): void;
}

export interface Devtools {
  inspectedWindow: {
    tabId: number;
    /** Runs in the inspected page: what comes back is the page's word. Second argument: set where it failed. */
    eval(expression: string, done: (value: unknown, failure?: unknown) => void): void;
    reload(options?: object): void;
  };
  network: {
    onRequestFinished: DevtoolsEvent<unknown>;
    /** Chromium tells when the new document comes, Firefox when it has loaded. */
    onNavigated: DevtoolsEvent<string>;
    getHAR(done: (log: unknown) => void): void;
  };
  panels: {
    themeName?: string;
    /** Firefox. */
    onThemeChanged?: DevtoolsEvent<string>;
    /** Chromium. */
    setThemeChangeHandler?(listener: (name: string) => void): void;
    create(title: string, iconPath: string, pagePath: string, done?: () => void): void;
  };
}

/** Null where the page was not opened by DevTools. */
export const devtoolsOf = (world: object): Devtools | null =>
  (world as { chrome?: { devtools?: Devtools } }).chrome?.devtools ?? null;
