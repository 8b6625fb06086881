/** What functions sent into the extension's documents may use there: promise-returning in both browsers. */
declare const chrome: {
  tabs: {
    create(options: { url: string; active: boolean }): Promise<{ id: number }>;
    get(tabId: number): Promise<{ id: number; url?: string; title?: string }>;
  };
  runtime: { sendMessage(message: unknown): Promise<unknown>; getManifest(): { [key: string]: unknown } };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  storage: Record<
    'local' | 'session',
    { get(key: string | null): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
  >;
  permissions: { contains(wanted: { origins?: string[]; permissions?: string[] }): Promise<boolean> };
};
