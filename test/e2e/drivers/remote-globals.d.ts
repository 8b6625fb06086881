/** What functions sent into the extension's documents may use there: promise-returning in both browsers. */
interface RemoteTab {
  id: number;
  /** Only for the extension's own pages and for sites that it may read. */
  url?: string;
  title?: string;
}

declare const chrome: {
  tabs: {
    create(options: { url: string; active: boolean }): Promise<RemoteTab>;
    get(tabId: number): Promise<RemoteTab>;
    query(filter: { active?: boolean }): Promise<RemoteTab[]>;
    remove(tabId: number): Promise<void>;
  };
  alarms: { create(name: string, when: { when: number }): Promise<void> };
  windows: { getCurrent(): Promise<{ id: number }> };
  contextMenus: { update(id: string, changes: object): Promise<void> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    reload(): void;
    getManifest(): { omnibox?: { keyword: string } };
  };
  /** Windows of the extension's open pages, side panel included. */
  extension: { getViews(): Window[] };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string }[]>;
    updateContentScripts(scripts: { id: string; excludeMatches: string[] }[]): Promise<void>;
    /** Runs in the isolated world that our page scripts live in; one result a frame. */
    executeScript<A extends unknown[], R>(injection: {
      target: { tabId: number; allFrames: boolean };
      func: (...args: A) => R;
      args: A;
    }): Promise<{ frameId: number; result: Awaited<R> }[]>;
    executeScript(injection: {
      target: { tabId: number; allFrames: boolean };
      files: string[];
    }): Promise<{ frameId: number; result: unknown }[]>;
  };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  storage: Record<
    'local' | 'session' | 'sync',
    {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    }
  >;
  /** Chromium only. */
  offscreen: { hasDocument(): Promise<boolean>; closeDocument(): Promise<void> };
  permissions: {
    contains(wanted: { origins?: string[]; permissions?: string[] }): Promise<boolean>;
    remove(unwanted: { origins?: string[] }): Promise<boolean>;
  };
};
