/** What detection may know of the page. Tests hand in a world of their own; nothing here reads globals. */
export interface World {
  document: Document;
  /** Address of the page, whole; it is cut and redacted before anything leaves. */
  url: string;
  /** HTTP status of the document, null where the browser does not tell (0 counts as not told). */
  status: number | null;
  /** What the console tap reported, oldest first. The page can forge it. */
  tapped: readonly TappedEvent[];
  /** Whether the element has a box and is not hidden. */
  isVisible(element: Element): boolean;
  /** The element's computed style. */
  styleOf(element: Element): Style;
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Document of a frame of the same origin, or null. */
  frameDocumentOf(frame: Element): Document | null;
}

/** What detection asks of a computed style. */
export type Style = Pick<
  CSSStyleDeclaration,
  'display' | 'position' | 'color' | 'backgroundColor' | 'borderLeftColor' | 'borderLeftWidth'
>;

/** One report of the console tap, already bounded by `parseTapped`. */
export interface TappedEvent {
  kind: 'uncaught' | 'rejection' | 'console' | 'request' | 'resource' | 'policy';
  /**
   * First line of the message; of a request what a person would search for; of a resource what it is (`script`,
   * `link`, `websocket`); of a policy the rule that was broken, as the page's policy has it.
   */
  text: string;
  /** `TypeError`, where the page threw an Error; of a policy the directive that was applied. */
  name?: string;
  /** Status of a failed request or resource, where one came. */
  status?: number;
  /** Method and address of a failed request; address of a resource; what a policy kept out. Never a query. */
  request?: string;
  /** Errors under this one: its causes, the first of those that it bundles. */
  causes?: string[];
}
